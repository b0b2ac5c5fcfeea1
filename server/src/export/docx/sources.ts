import type { ReportSource } from '@futureback/shared/report/report.ts';
import { Bookmark } from 'docx';
import { type Edition, numbers, sessionTitle } from './edition.ts';
import { quotation } from './quotes.ts';
import { INK } from './styles.ts';
import { type Block, heading, languageOfName, paragraph, small, words } from './type.ts';
import { sourceBookmark } from './vision.ts';

/** The numbered list that the small numbers in the vision lead to. */
export function sources(edition: Edition): Block[] {
  const { report, speech } = edition;
  if (report.sources.length === 0) return [];
  return [
    heading(1, speech.t('sources.heading'), speech.language, { pageBreakBefore: true }),
    small(speech.t('sources.intro', { fewest: report.fewest }), speech),
    ...report.sources.flatMap((source) => oneSource(source, edition)),
  ];
}

function oneSource(source: ReportSource, edition: Edition): Block[] {
  const { speech } = edition;
  const { language, t } = speech;
  const title = source.kind === 'theme' ? source.title : t(`sources.${source.kind}`);
  const facts = [
    t('sources.behind', { count: source.sentences.length, numbers: numbers(source.sentences, speech) }),
    ...(source.kind === 'theme'
      ? [
          t('sources.theme', { number: source.theme }),
          t('sources.shown', { shown: source.quotes.length, count: source.notes }),
          speech.list(source.sessions.map((number) => sessionTitle(edition, number))),
        ]
      : []),
  ];
  return [
    paragraph(
      [
        new Bookmark({
          id: sourceBookmark(source.number),
          children: [words(`${speech.number(source.number)}  `, language, { color: INK.plum, bold: true })],
        }),
        words(title, languageOfName(title, language), { bold: true }),
      ],
      language,
      { spacing: { before: 240, after: 30 }, keepNext: true },
    ),
    small(facts.join(' · '), speech, { keepNext: source.quotes.length > 0, spacing: { after: 80 } }),
    ...source.quotes.map((quote) => {
      const group = quote.group === null ? '' : speech.group(quote.group);
      return quotation(quote, [group, sessionTitle(edition, quote.session)], edition);
    }),
  ];
}
