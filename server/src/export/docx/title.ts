import { BorderStyle, HeadingLevel } from 'docx';
import type { Edition } from './edition.ts';
import { INK } from './styles.ts';
import { type Block, languageOfName, paragraph, words } from './type.ts';

/** Whose vision this is, from when, and out of how many voices. */
export function titleBlock({ report, speech }: Edition): Block[] {
  const { language, t } = speech;
  const { school, district, future } = report.process;
  const { sessions, people, notes } = report.totals;
  const facts = [
    t('count.sessions', { count: sessions }),
    ...(people === null ? [] : [t('count.people', { count: people })]),
    t('count.notes', { count: notes }),
    t('title.made', { date: speech.date(report.madeAt) }),
  ];
  const owner = [school, district].filter((name) => name !== '').join(' · ');
  return [
    paragraph([words(owner, languageOfName(owner, language), { bold: true, color: INK.soft })], language, {
      spacing: { after: 160 },
      keepNext: true,
    }),
    paragraph([words(t('title'), language)], language, { heading: HeadingLevel.TITLE }),
    paragraph([words(t('title.line', { school, horizon: speech.month(future) }), language)], language, {
      style: 'Subtitle',
      keepNext: true,
    }),
    paragraph([words(facts.join(' · '), language)], language, {
      style: 'Small',
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 14, color: INK.line } },
      spacing: { after: 120 },
    }),
  ];
}
