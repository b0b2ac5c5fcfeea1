import type { Passage, Quote, ReportTheme } from '@futureback/shared/report/report.ts';
import { type Edition, figure, numbers, sessionTitle } from './edition.ts';
import { quotation } from './quotes.ts';
import { type Column, type Line, table } from './table.ts';
import { type Block, body, heading, languageOfName, paragraph, small, words } from './type.ts';

/** Every theme with its figures and all its notes, then the notes that are in none. */
export function themes(edition: Edition): Block[] {
  const { report, speech } = edition;
  const { language, t } = speech;
  const { looks, sounds, feels, more } = report.picture;
  const rest = [
    {
      head: t('themes.loose'),
      notes: loose(looks, sounds, feels, more, report.hopes, report.startingPoint, report.path, report.obstacles),
    },
    { head: t('themes.debrief'), notes: loose(report.debrief) },
  ].filter(({ notes }) => notes.length > 0);
  if (report.themes.length === 0 && rest.length === 0) return [];
  return [
    heading(1, t('themes.heading'), language, { pageBreakBefore: true }),
    body(t('themes.intro'), speech),
    ...(report.themes.length > 0 ? matrix(edition) : []),
    ...report.themes.flatMap((theme) => oneTheme(theme, edition)),
    ...rest.flatMap(({ head, notes }) => [heading(2, head, language), ...quotations(notes, edition)]),
  ];
}

/** Groups that stand side by side in one table. */
const SIDE_BY_SIDE = 6;

/** Themes × groups. A group without a figure in any theme has no column. */
function matrix({ report, speech }: Edition): Block[] {
  const { t } = speech;
  const told = report.voices
    .map((voice, column) => ({ voice, column }))
    .filter(({ column }) => report.themes.some(({ groups }) => groups[column]?.people != null));
  const parts = Array.from({ length: Math.max(1, Math.ceil(told.length / SIDE_BY_SIDE)) }, (_, part) =>
    told.slice(part * SIDE_BY_SIDE, (part + 1) * SIDE_BY_SIDE),
  );
  return parts.flatMap((part, index) => {
    const last = index === parts.length - 1;
    const columns: Column[] = [
      { head: t('themes.theme'), share: 27 },
      ...part.map(({ voice }) => ({ head: speech.group(voice), share: 18, figures: true })),
      ...(last
        ? (['themes.all', 'themes.notes', 'themes.sessions', 'themes.dots'] as const).map((id) => ({
            head: t(id),
            share: 13,
            figures: true,
          }))
        : []),
    ];
    const rows = report.themes.map((theme): Line[][] => [
      [
        {
          text: `${speech.number(theme.number)}. ${theme.title}`,
          language: languageOfName(theme.title, speech.language),
        },
      ],
      ...part.map(({ column }) => [{ text: figure(theme.groups[column]?.people ?? null, speech) }]),
      ...(last
        ? [
            figure(theme.people, speech),
            speech.number(theme.notes.length),
            speech.number(theme.sessions.length),
            figure(theme.dots, speech),
          ].map((text) => [{ text }])
        : []),
    ]);
    const caption =
      parts.length === 1 ? t('themes.caption') : t('themes.caption.part', { part: index + 1, parts: parts.length });
    return table(
      caption,
      columns,
      rows,
      speech,
      last ? [t('themes.about', { dash: t('dash'), fewest: report.fewest })] : [],
    );
  });
}

function oneTheme(theme: ReportTheme, edition: Edition): Block[] {
  const { report, speech } = edition;
  const { language, t } = speech;
  const nameLanguage = languageOfName(theme.title, language);
  const groups = theme.groups
    .filter(({ people }) => people !== null)
    .map((group) => `${speech.group(group)} ${figure(group.people, speech)}`);
  const facts = [
    ...(theme.mark === 'none' ? [] : [t(`themes.${theme.mark}`)]),
    ...(theme.people === null ? [] : [t('count.people', { count: theme.people })]),
    ...groups,
    t('count.notes', { count: theme.notes.length }),
    t('themes.heard', { count: theme.sessions.length, all: report.totals.sessions }),
    ...(theme.dots === null ? [] : [t('count.dots', { count: theme.dots })]),
    theme.sentences.length === 0
      ? t('themes.unused')
      : t('engagement.inSentences', { count: theme.sentences.length, numbers: numbers(theme.sentences, speech) }),
  ];
  return [
    heading(2, `${speech.number(theme.number)}. ${theme.title}`, nameLanguage),
    ...(theme.about.trim() === ''
      ? []
      : [
          paragraph(
            [words(theme.about, languageOfName(theme.about, language))],
            languageOfName(theme.about, language),
            {
              keepNext: true,
            },
          ),
        ]),
    small(facts.join(' · '), speech, { keepNext: true }),
    ...quotations(theme.notes, edition),
  ];
}

const quotations = (notes: readonly Quote[], edition: Edition): Block[] =>
  notes.map((note) => {
    const lens = note.lens === null ? '' : edition.speech.t(`lens.${note.lens}`);
    const session = edition.report.totals.sessions > 1 ? sessionTitle(edition, note.session) : '';
    return quotation(note, [lens, session], edition);
  });

/** Notes that nobody put into a theme. */
const loose = (...lists: readonly Passage[][]): Quote[] =>
  lists
    .flat()
    .filter(({ theme }) => theme === null)
    .flatMap(({ notes }) => notes);
