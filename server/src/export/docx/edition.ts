import type { Report } from '@futureback/shared/report/report.ts';
import type { Figure } from '@futureback/shared/synthesis/suppress.ts';
import type { Speech } from '../speech.ts';

/** A report in one language: what every part of the document is set from. */
export type Edition = { report: Report; speech: Speech };

/** A number, or the dash that stands for a small one. */
export const figure = (number: Figure, { t, number: show }: Speech): string =>
  number === null ? t('dash') : show(number);

/** "1, 3 and 4" */
export const numbers = (list: readonly number[], speech: Speech): string => speech.list(list.map(speech.number));

export const sessionTitle = ({ report }: Edition, number: number): string => report.sessions[number - 1]?.title ?? '';
