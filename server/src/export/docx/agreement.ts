import { type Edition, figure, sessionTitle } from './edition.ts';
import { type Line, table } from './table.ts';
import { type Block, body, heading, languageOfName } from './type.ts';

/** How people stood to each sentence, where they were asked. */
export function agreement(edition: Edition): Block[] {
  const { report, speech } = edition;
  const { language, t } = speech;
  const rows = report.vision.flatMap(({ number, text, agreement }) =>
    agreement.map(({ session, people, points, earlierWording }): Line[][] => [
      [
        { text: `${speech.number(number)}. ${text}`, language: languageOfName(text, language) },
        {
          text: [sessionTitle(edition, session), ...(earlierWording ? [t('agreement.earlier')] : [])].join(' · '),
          soft: true,
        },
      ],
      [{ text: figure(people, speech) }],
      ...points.toReversed().map((point) => [{ text: figure(point, speech) }]),
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    { head: t('agreement.sentence'), share: 40 },
    { head: t('agreement.people'), share: 10, figures: true },
    ...(['agreement.5', 'agreement.4', 'agreement.3', 'agreement.2', 'agreement.1'] as const).map((id) => ({
      head: t(id),
      share: 12,
      figures: true,
    })),
  ];
  return [
    heading(1, t('agreement.heading'), language),
    body(t('agreement.intro'), speech, { keepNext: true }),
    ...table(t('agreement.caption'), columns, rows, speech, [
      t('agreement.about', { dash: t('dash'), fewest: report.fewest }),
    ]),
  ];
}
