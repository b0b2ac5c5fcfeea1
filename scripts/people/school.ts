import type { ProcessSetup, SessionSetup } from '@futureback/shared/process/schema.ts';
import { Browser } from './browser.ts';
import type { ServerProcess } from './server-process.ts';

const NOTHING = { vision: '', mission: '', values: '' };

/** What simulated people call their school. */
export const LINCOLN: ProcessSetup = {
  school: 'Lincoln School',
  district: 'Riverbend',
  future: '2031-06',
  start: '2026-11',
  groups: [
    { id: 'family', size: 240 },
    { id: 'multilingual-family', size: 90 },
    { id: 'student', size: 310 },
    { id: 'teacher', size: 28 },
    { id: 'staff', size: 14 },
    { id: 'community' },
    { id: 'school-committee', size: 7 },
  ],
  language: 'en',
  schoolCompass: {
    vision: 'Every child known, every day.',
    mission: 'We learn by doing, together.',
    values: 'Care, curiosity, courage.',
  },
  districtCompass: NOTHING,
  purgeOn: '',
};

/** A process on a fresh server, with the account that owns it. */
export type School = {
  owner: Browser;
  process: string;
  newSession(setup: Partial<SessionSetup>): Promise<{ session: string; code: string }>;
};

/** Uses the owner link that a fresh server prints, or the one given, and sets up a process. */
export async function openSchool(
  server: Pick<ServerProcess, 'address'> & { printed?: string },
  link?: string,
): Promise<School> {
  const owner = new Browser(server.address);
  const token = link ?? /#([A-Za-z0-9_-]{22,64})/.exec(server.printed ?? '')?.[1];
  if (!token) throw new Error(`no owner link in what the server printed:\n${server.printed}`);
  await owner.call(
    'linkUse',
    {},
    { token, name: 'Ana Owner', email: 'owner@lincoln.example', password: 'a long enough password' },
  );
  return newProcess(owner);
}

/** Sets up one more process for an owner who has an account. */
export async function newProcess(owner: Browser): Promise<School> {
  const { process } = await owner.call('processCreate', {}, { ...LINCOLN, purgeOn: inAYear() });
  return {
    owner,
    process,
    newSession: (setup) =>
      owner.call(
        'sessionCreate',
        { process },
        {
          title: 'Family night',
          kind: 'community',
          protocolId: 'family-night',
          place: 'Cafeteria',
          host: 'Family council',
          startsAt: null,
          tables: 0,
          ...setup,
        },
      ),
  };
}

/** The day a process of today may be purged on. */
export const inAYear = (): string => new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
