import type { Report } from '@futureback/shared/report/report.ts';
import type { Tab } from '../tabs.ts';

/** What a submission should have; in the order in which a team usually gets there. */
export const CHECKS = [
  'community',
  'team',
  'groups',
  'facts',
  'lenses',
  'themes',
  'statement',
  'sources',
  'strong',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** `count` is how many things are missing, for the sentence. */
export type Check = { id: CheckId; done: boolean; count: number; page: Tab };

const missingIn: Record<CheckId, (report: Report) => number> = {
  community: ({ sessions }) => (sessions.some((session) => session.kind === 'community') ? 0 : 1),
  team: ({ sessions }) => (sessions.some((session) => session.kind === 'team') ? 0 : 1),
  groups: ({ gaps }) => gaps.length,
  facts: ({ sessions }) => sessions.filter((session) => session.place === '' || session.host === '').length,
  lenses: ({ picture }) => [picture.looks, picture.sounds, picture.feels].filter((notes) => notes.length === 0).length,
  themes: ({ themes }) => (themes.length > 0 ? 0 : 1),
  statement: ({ vision }) => (vision.length > 0 ? 0 : 1),
  sources: ({ looseEnds }) => looseEnds.unsourced.length,
  strong: ({ looseEnds }) => looseEnds.unusedThemes.length,
};

const PAGES: Record<CheckId, Tab> = {
  community: 'sessions',
  team: 'sessions',
  groups: 'sessions',
  facts: 'sessions',
  lenses: 'sessions',
  themes: 'themes',
  statement: 'statement',
  sources: 'statement',
  strong: 'statement',
};

/** Without a sentence there is nothing that could be without a source, and no mark says so. */
const ofSentences: ReadonlySet<CheckId> = new Set(['sources', 'strong']);

export const checksOf = (report: Report): Check[] =>
  CHECKS.filter((id) => report.vision.length > 0 || !ofSentences.has(id)).map((id) => {
    const count = missingIn[id](report);
    return { id, done: count === 0, count, page: PAGES[id] };
  });
