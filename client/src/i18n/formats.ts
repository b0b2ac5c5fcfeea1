import type { Spoken } from '@futureback/shared/language.ts';
import { interfaceLanguages } from './languages.ts';

/** Dates, times and numbers as a language writes them. Instants are ms since 1970. */
export type Formats = {
  /** June 30, 2027 */
  date: (at: number) => string;
  /** Tue, Nov 10 */
  day: (at: number) => string;
  /** 7:32 PM */
  time: (at: number) => string;
  /** Nov 10, 2026, 7:32 PM */
  moment: (at: number) => string;
  number: (value: number) => string;
  /** 0.42 → 42% */
  percent: (share: number) => string;
  /** a, b, and c */
  list: (items: readonly string[]) => string;
};

/** A formatter is made when it is first needed: each costs an old phone as much as a screenful of notes. */
const once = <Format>(make: () => Format): (() => Format) => {
  let made: Format | undefined;
  return () => (made ??= make());
};

const formatsIn = (locale: string, timeZone: string | undefined): Formats => {
  const written = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(locale, { timeZone, ...options }));
    return (at: number) => format().format(at);
  };
  const number = once(() => new Intl.NumberFormat(locale));
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  return {
    date: written({ dateStyle: 'long' }),
    day: written({ weekday: 'short', month: 'short', day: 'numeric' }),
    time: written({ timeStyle: 'short' }),
    moment: written({ dateStyle: 'medium', timeStyle: 'short' }),
    number: (value) => number().format(value),
    percent: (share) => percent().format(share),
    list: (items) => list().format(items),
  };
};

const made = new Map<string, Formats>();

/** `timeZone` (IANA name) is for places elsewhere; without it the device's own zone is used. */
export const formatsFor = (language: Spoken, timeZone?: string): Formats => {
  const name = `${language} ${timeZone ?? ''}`;
  const known = made.get(name);
  if (known) return known;
  const formats = formatsIn(interfaceLanguages[language].intl, timeZone);
  made.set(name, formats);
  return formats;
};
