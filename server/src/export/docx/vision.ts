import type { ReportSentence } from '@futureback/shared/report/report.ts';
import { InternalHyperlink, type ParagraphChild } from 'docx';
import type { Edition } from './edition.ts';
import { type Block, body, heading, languageOfName, paragraph, small, words } from './type.ts';

/** Where a source's number leads: the name of its bookmark. */
export const sourceBookmark = (number: number): string => `source_${number}`;

/** Stands where a sentence names no source. */
const NO_SOURCE = '†';

/** More sentences than this are set as two paragraphs. */
const ONE_PARAGRAPH = 5;

/** The statement, each sentence followed by the numbers of its sources. */
export function vision(edition: Edition): Block[] {
  const { report, speech } = edition;
  const { language, t } = speech;
  const sentences = report.vision;
  const head = heading(1, t('vision.heading'), language);
  if (sentences.length === 0) return [head, body(t('vision.none'), speech)];
  const split = sentences.length > ONE_PARAGRAPH ? Math.ceil(sentences.length / 2) : sentences.length;
  const unsourced = report.looseEnds.unsourced.length;
  return [
    head,
    small(t('vision.lead', { horizon: speech.month(report.process.future) }), speech, { keepNext: true }),
    ...[sentences.slice(0, split), sentences.slice(split)]
      .filter((part) => part.length > 0)
      .map((part) =>
        paragraph(
          part.flatMap((sentence, index) => [
            ...(index > 0 ? [words(' ', language)] : []),
            ...sourced(sentence, edition),
          ]),
          languageOfName(part[0]?.text ?? '', language),
          { style: 'Vision' },
        ),
      ),
    ...(report.sources.length > 0 ? [small(t('vision.about'), speech)] : []),
    ...(unsourced > 0 ? [small(t('vision.unsourced', { count: unsourced, mark: NO_SOURCE }), speech)] : []),
  ];
}

function sourced({ text, sources }: ReportSentence, { speech }: Edition): ParagraphChild[] {
  const mark = (sign: string) => words(sign, speech.language, { style: 'SourceNumber' });
  const numbers = sources.flatMap((number, index): ParagraphChild[] => [
    ...(index > 0 ? [mark(', ')] : []),
    new InternalHyperlink({ anchor: sourceBookmark(number), children: [mark(speech.number(number))] }),
  ]);
  return [words(text, languageOfName(text, speech.language)), ...(numbers.length > 0 ? numbers : [mark(NO_SOURCE)])];
}
