import type { Passage, Quote } from '@futureback/shared/report/report.ts';
import { TextRun } from 'docx';
import { inTheirWords, quoted, why } from '../speech.ts';
import { type Edition, sessionTitle } from './edition.ts';
import { INK } from './styles.ts';
import { type Block, heading, languageOfName, paragraph, small, words } from './type.ts';

/** A note in its author's words, its language and its direction. `about` stands quietly behind it. */
export function quotation(note: Quote, about: readonly string[], { speech }: Edition): Block {
  const { language } = speech;
  const tail = about
    .filter((each) => each !== '')
    .join(' · ')
    .replaceAll(' ', NO_BREAK);
  return paragraph(
    [
      words(note.short?.trim() || quoted(note.text.trim(), note.language), note.language),
      ...(tail === '' ? [] : [words(`${GAP}${tail}`, languageOfName(tail, language), { color: INK.soft, size: 18 })]),
      ...[
        ...(note.short === null ? [] : [inTheirWords(note.text.trim(), note.language)]),
        ...(note.why === null ? [] : [why(note.why.trim(), note.language)]),
      ].flatMap((line) => [new TextRun({ break: 1 }), words(line, note.language, { color: INK.soft })]),
    ],
    note.language,
    { style: 'Quote' },
  );
}

/** What follows a quotation stays together, a little apart from it. */
const NO_BREAK = '\u00a0';
const GAP = '\u2002';

/** Notes under their themes; of each at most `most`, with a line on how many more there are. */
export function passages(list: readonly Passage[], most: number, edition: Edition): Block[] {
  const { report, speech } = edition;
  const { language } = speech;
  return list.flatMap(({ theme, notes }) => {
    const title = theme === null ? null : (report.themes[theme - 1]?.title ?? null);
    const head =
      title !== null
        ? [heading(3, title, languageOfName(title, language))]
        : list.length > 1
          ? [heading(3, speech.t('passage.loose'), language)]
          : [];
    const shown = notes.length <= most + 1 ? notes : notes.slice(0, most);
    const rest = notes.length - shown.length;
    return [
      ...head,
      ...shown.map((note) =>
        quotation(note, report.totals.sessions > 1 ? [sessionTitle(edition, note.session)] : [], edition),
      ),
      ...(rest === 0 ? [] : [small(speech.t('passage.rest', { count: rest }), speech, { indent: { start: 340 } })]),
    ];
  });
}
