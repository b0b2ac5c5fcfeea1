import { stepById } from '../protocol/navigate.ts';
import type { Output } from '../protocol/schema.ts';
import type { HeardNote, HeardSession } from '../synthesis/heard.ts';
import { type Findings, sessionNumber, themeNumber } from './findings.ts';
import type { Passage, Quote } from './report.ts';

export const quote = (findings: Findings, { wall, session }: HeardNote): Quote => ({
  text: wall.text,
  short: wall.short?.trim() ? wall.short : null,
  why: wall.why?.trim() ? wall.why : null,
  language: wall.language,
  lens: wall.lens ?? null,
  session: sessionNumber(findings, session),
});

/** The notes that answered steps with one of these outputs. */
export const notesFor = (sessions: readonly HeardSession[], ...outputs: Output[]): HeardNote[] =>
  sessions.flatMap(({ material, notes }) =>
    notes.filter(({ wall }) => outputs.includes(stepById(material.record.protocol, wall.step)?.output ?? 'none')),
  );

/** Notes under their themes, in the themes' order; loose ones come last. */
export function passagesOf(findings: Findings, notes: readonly HeardNote[]): Passage[] {
  const byTheme = Map.groupBy(notes, (note) => themeNumber(findings, note));
  return [...byTheme]
    .map(([theme, own]): Passage => ({ theme, notes: own.map((note) => quote(findings, note)) }))
    .sort((a, b) => (a.theme ?? Number.POSITIVE_INFINITY) - (b.theme ?? Number.POSITIVE_INFINITY));
}
