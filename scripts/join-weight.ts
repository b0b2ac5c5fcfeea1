import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readBuiltPage } from '@futureback/server/http/join-page/built.ts';
import { doorMain, writingLanguages } from '@futureback/server/http/join-page/door-page.ts';
import { frame } from '@futureback/server/http/join-page/frame.ts';
import { speechesOf } from '@futureback/server/http/join-page/speech.ts';
import { SPOKEN } from '@futureback/shared/language.ts';
import { DEFAULT_GROUPS } from '@futureback/shared/process/schema.ts';

/** A door with everything on it: every group, and the most tables that a session may have. */
const DOOR = {
  session: 'A'.repeat(22),
  code: 'KMT47R',
  title: 'Lincoln School: what will we be in 2031?',
  school: 'Lincoln School',
  kind: 'community',
  place: 'Cafeteria',
  host: 'Family council',
  startsAt: 0,
  minutes: 60,
  phase: 'lobby',
  future: '2031-06',
  groups: DEFAULT_GROUPS.map((id) => ({ id })),
  tables: 60,
  rooms: false,
  purgeOn: '2027-06-30',
} as const;

/** The join page in its heaviest language, file by file, compressed: all that is asked for until *Join* is tapped. */
export function joinWeight(dist: string): { file: string; bytes: number }[] {
  const built = readBuiltPage(dist);
  if (built === null) throw new Error('The build has no join page.');
  const speeches = speechesOf(built);
  const pages = SPOKEN.map((language) => {
    const draft = { language, groups: [], table: '', link: '', as: 'recorder' as const, shared: false };
    const at = { door: { ...DOOR, groups: [...DOOR.groups] }, held: [], another: false, draft, problem: null };
    const speech = speeches[language];
    const main = doorMain(speech, at);
    const writing = writingLanguages(speech, built, draft);
    return frame(built, speech, { title: DOOR.title, main, writing, inLanguage: () => `/join/${DOOR.code}?lang=es` });
  });
  return [
    { file: 'the page itself', bytes: Math.max(...pages.map(({ markup }) => gzipSync(markup).length)) },
    ...[built.style, built.script, built.icon].map((file) => ({
      file: file.slice(1),
      bytes: gzipSync(readFileSync(join(dist, file))).length,
    })),
  ];
}
