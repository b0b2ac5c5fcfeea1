import type { Method } from '@futureback/shared/report/report.ts';
import { type Edition, sessionTitle } from './edition.ts';
import { type Line, table } from './table.ts';
import { type Block, body, heading, small } from './type.ts';

/** The protocols as they were run, with their credit. */
export function method(edition: Edition): Block[] {
  const { report, speech } = edition;
  const { t } = speech;
  if (report.methods.length === 0) return [];
  const inPrivate = report.methods.some(({ steps }) => steps.some((step) => step.private));
  return [
    heading(1, t('method.heading'), speech.language),
    body([t('method.intro'), ...(inPrivate ? [t('method.private')] : [])].join(' '), speech),
    ...report.methods.flatMap((each) => oneMethod(each, edition)),
  ];
}

function oneMethod({ name, summary, credit, minutes, steps, sessions }: Method, edition: Edition): Block[] {
  const { speech } = edition;
  const { t, say } = speech;
  const used = speech.list(sessions.map((number) => sessionTitle(edition, number)));
  const columns = [
    { head: t('method.step'), share: 24 },
    { head: t('method.minutes'), share: 11, figures: true },
    { head: t('method.purpose'), share: 65 },
  ];
  const rows = steps.map((step): Line[][] => [
    [{ text: say(step.title), strong: true }],
    [{ text: step.minutes === 0 ? t('dash') : speech.number(step.minutes) }],
    [{ text: say(step.purpose) }, ...(step.private ? [{ text: t('method.inPrivate'), soft: true }] : [])],
  ]);
  return [
    heading(2, say(name), speech.language),
    body(say(summary), speech, { keepNext: true }),
    small(t('method.used', { minutes, sessions: used }), speech, { keepNext: true }),
    ...table(t('method.caption', { name: say(name) }), columns, rows, speech, [say(credit)]),
  ];
}
