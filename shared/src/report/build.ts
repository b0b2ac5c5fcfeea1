import type { Lens, Output } from '../protocol/schema.ts';
import { SMALLEST_GROUP } from '../session/voice.ts';
import type { HeardSession } from '../synthesis/heard.ts';
import { unsourced } from '../synthesis/loose-ends.ts';
import { voices } from '../synthesis/voice.ts';
import type { Ms } from '../time.ts';
import { agreementOn } from './agreement.ts';
import { type Findings, findingsIn, label } from './findings.ts';
import { methodsOf } from './method.ts';
import { notesFor, passagesOf } from './passage.ts';
import type { Passage, Report } from './report.ts';
import { sessionsOf } from './session.ts';
import { sourcesOf } from './source.ts';
import type { ReportSources } from './sources.ts';
import { isStrong, themesOf } from './theme.ts';

/** Draws the published report from everything that a process holds. */
export function build(from: ReportSources, now: Ms): Report {
  const { school, district, future, start, language, schoolCompass, districtCompass, purgeOn } = from.process;
  const findings = findingsIn(from);
  const { groups, sessions, statement, engagement } = findings;
  const themes = themesOf(findings);
  const sources = sourcesOf(findings);
  const allNotes = (...outputs: Output[]): Passage[] => passagesOf(findings, notesFor(sessions, ...outputs));
  return {
    format: 'futureback-report',
    version: 1,
    madeAt: now,
    process: { school, district, future, start, language, schoolCompass, districtCompass, purgeOn },
    fewest: SMALLEST_GROUP,
    totals: {
      sessions: sessions.length,
      people: engagement.people,
      notes: sessions.reduce((sum, { notes }) => sum + notes.length, 0),
      notesKeptOff: notesKeptOff(sessions),
      sentences: statement.length,
      themes: themes.length,
    },
    vision: statement.map((sentence, index) => ({
      number: index + 1,
      text: sentence.text.trim(),
      sources: sources.filter(({ sentences }) => sentences.includes(index + 1)).map(({ number }) => number),
      agreement: agreementOn(sentence, findings),
    })),
    picture: pictureOf(findings),
    hopes: passagesOf(findings, notesFor(sessions.filter(isKind('team')), 'vision')),
    startingPoint: allNotes('starting-point'),
    path: allNotes('path'),
    obstacles: allNotes('obstacle'),
    debrief: allNotes('debrief', 'theme', 'none'),
    sessions: sessionsOf(findings, themes, now),
    methods: methodsOf(findings),
    themes,
    voices: voices(sessions, groups, engagement).map(({ group, ...voice }) => ({ ...label(group), ...voice })),
    gaps: engagement.groups.filter(({ heard }) => !heard).map(({ group }) => group),
    sources,
    looseEnds: {
      unsourced: unsourced(statement).map((sentence) => statement.indexOf(sentence) + 1),
      unusedThemes: themes
        .filter((theme) => isStrong(theme) && theme.sentences.length === 0)
        .map(({ number }) => number),
    },
  };
}

const isKind = (kind: 'team' | 'community') => (session: HeardSession) => session.material.record.kind === kind;

/** What the community sees, hears and feels in the future. A note without a lens is one of the rest. */
function pictureOf(findings: Findings): Record<Lens, Passage[]> {
  const notes = notesFor(findings.sessions.filter(isKind('community')), 'vision');
  const through = (lens: Lens): Passage[] =>
    passagesOf(
      findings,
      notes.filter(({ wall }) => (wall.lens ?? 'more') === lens),
    );
  return { looks: through('looks'), sounds: through('sounds'), feels: through('feels'), more: through('more') };
}

/** How many notes reached no wall, unless they are of too few people to say. */
function notesKeptOff(sessions: readonly HeardSession[]): number | null {
  const authors = sessions.flatMap(({ material, keptOff }) => keptOff.map(({ key }) => `${material.record.id}/${key}`));
  return new Set(authors).size < SMALLEST_GROUP ? null : authors.length;
}
