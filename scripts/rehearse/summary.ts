import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '@futureback/shared/report/archive.ts';
import type { Verdict } from './check.ts';
import type { Played } from './play.ts';

/** The last line of a rehearsal. */
export type Summary = {
  people: number;
  planners: number;
  notesWritten: number;
  notesSaved: number;
  notesOnWall: number;
  notesHeld: number;
  lost: number;
  leaks: number;
  /** Notes on the wall that the search of the frames does not find: it would not find a leak either. */
  unseen: number;
  /** What the play expected of the server and did not get. */
  unmet: string[];
  themes: number;
  dots: number;
  sentences: number;
  /** On average. */
  sourcesPerSentence: number;
  kills: number;
  slowestRestartMs: number;
  seed: number;
  seconds: number;
  files: string[];
};

export function sumUp(of: {
  folder: string;
  seed: number;
  played: Played;
  verdict: Verdict;
  seconds: number;
}): Summary {
  const { folder, seed, played, verdict, seconds } = of;
  const archive = JSON.parse(readFileSync(join(folder, 'archive.json'), 'utf8')) as Archive;
  const notes = archive.sessions.flatMap((session) => session.notes);
  const sources = archive.statement.reduce((sum, sentence) => sum + sentence.sources.length, 0);
  return {
    people: played.people,
    planners: played.planners,
    notesWritten: verdict.written,
    notesSaved: verdict.saved,
    notesOnWall: notes.filter(({ wall }) => wall !== null).length,
    notesHeld: notes.filter(({ held }) => held !== null).length,
    lost: verdict.lost.length,
    leaks: verdict.leaks.length,
    unseen: verdict.unseen.length,
    unmet: played.unmet,
    themes: archive.sessions.reduce((sum, { themes }) => sum + themes.length, 0),
    dots: archive.sessions.flatMap(({ dots }) => dots).reduce((sum, { dots }) => sum + dots, 0),
    sentences: archive.statement.length,
    sourcesPerSentence: archive.statement.length === 0 ? 0 : round(sources / archive.statement.length),
    kills: played.kills,
    slowestRestartMs: played.slowestRestartMs,
    seed,
    seconds: round(seconds),
    files: readdirSync(folder).sort(),
  };
}

export const isClean = ({ lost, leaks, unseen, unmet }: Summary): boolean =>
  lost === 0 && leaks === 0 && unseen === 0 && unmet.length === 0;

const MOST_NAMED = 20;

/** The summary for people to read, with what went wrong by name. */
export function* inWords(summary: Summary, verdict: Verdict, folder: string): Generator<string> {
  const { people, planners, notesWritten, notesSaved, notesOnWall, notesHeld } = summary;
  yield '';
  yield `  people      ${people}, then ${planners} planners`;
  yield `  notes       ${notesWritten} written, ${notesSaved} saved, ${notesOnWall} on the wall, ${notesHeld} held`;
  yield `  themes      ${summary.themes}, ${summary.dots} dots`;
  yield `  statement   ${summary.sentences} sentences, ${summary.sourcesPerSentence} sources each`;
  if (summary.kills > 0) yield `  power cuts  ${summary.kills}, ready again in ${summary.slowestRestartMs} ms at most`;
  yield `  lost        ${summary.lost}`;
  yield `  leaks       ${summary.leaks}`;
  yield `  in          ${folder}`;
  for (const [what, list] of [
    ['Lost', verdict.lost],
    ['Leaked', verdict.leaks],
    ['On the wall, and in nobody’s frames', verdict.unseen],
    ['Expected, and not met', summary.unmet],
  ] as const) {
    if (list.length === 0) continue;
    yield '';
    yield `${what}:`;
    for (const one of list.slice(0, MOST_NAMED)) yield `  ${one}`;
    if (list.length > MOST_NAMED) yield `  and ${list.length - MOST_NAMED} more`;
  }
  yield '';
}

const round = (value: number): number => Math.round(value * 10) / 10;
