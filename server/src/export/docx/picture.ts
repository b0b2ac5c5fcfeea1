import { LENSES } from '@futureback/shared/protocol/schema.ts';
import type { Edition } from './edition.ts';
import { passages } from './quotes.ts';
import { type Block, body, heading } from './type.ts';

/** How many notes of a theme stand in the body of the document; the appendix has them all. */
const SHOWN = 4;

/** Looks like, sounds like, feels like: the community's own words. */
export function picture(edition: Edition): Block[] {
  const { report, speech } = edition;
  const { language, t } = speech;
  const parts = LENSES.filter((lens) => report.picture[lens].length > 0);
  if (parts.length === 0) return [];
  return [
    heading(1, t('picture.heading'), language),
    body(t('picture.intro', { horizon: speech.month(report.process.future) }), speech),
    ...parts.flatMap((lens) => [
      heading(2, t(`picture.${lens}`), language),
      ...passages(report.picture[lens], SHOWN, edition),
    ]),
  ];
}

/** What the planning team itself hopes and dreams. */
export function hopes(edition: Edition): Block[] {
  const { report, speech } = edition;
  if (report.hopes.length === 0) return [];
  return [
    heading(1, speech.t('hopes.heading'), speech.language),
    body(speech.t('hopes.intro'), speech),
    ...passages(report.hopes, SHOWN, edition),
  ];
}

/** Where the school started, how it got there, and the voices of few: what other plans leave out. */
export function difference(edition: Edition): Block[] {
  const { report, speech } = edition;
  const { language, t } = speech;
  const outliers = report.themes
    .filter(({ mark }) => mark === 'outlier')
    .map(({ number, notes }) => ({ theme: number, notes }));
  const parts = [
    { head: t('difference.start'), list: report.startingPoint },
    { head: t('difference.path'), list: report.path },
    { head: t('difference.obstacles'), list: report.obstacles },
    { head: t('difference.outliers'), list: outliers },
  ].filter(({ list }) => list.length > 0);
  if (parts.length === 0) return [];
  return [
    heading(1, t('difference.heading'), language),
    body(t('difference.intro', { horizon: speech.month(report.process.future) }), speech),
    ...parts.flatMap(({ head, list }) => [heading(2, head, language), ...passages(list, SHOWN, edition)]),
  ];
}
