import { isRightToLeft, type Language, SPOKEN, type Spoken, type Words } from '@futureback/shared/language.ts';
import { type Horizon, sayAt } from '@futureback/shared/protocol/say.ts';
import type { GroupLabel } from '@futureback/shared/report/report.ts';
import type { Ms } from '@futureback/shared/time.ts';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };

/** Every message of the exports; English is the list, and a test holds the others to it. */
export type MessageId = keyof typeof en;

const CATALOGUES: Record<Spoken, Record<MessageId, string>> = { en, es, ar };

/** What dates, numbers and plurals are written in. Arabic keeps western digits, as on the screens. */
const LOCALES: Record<Spoken, string> = { en: 'en-US', es: 'es-US', ar: 'ar-u-nu-latn' };

/** How an export says things in one language. */
export type Speech = {
  language: Spoken;
  rightToLeft: boolean;
  t(id: MessageId, values?: Record<string, string | number>): string;
  /** Wording of a protocol, with the horizon filled in. */
  say(words: Words): string;
  group(group: GroupLabel): string;
  languageName(language: Language): string;
  date(at: Ms): string;
  /** "2031-06" as "June 2031". */
  month(month: string): string;
  number(value: number): string;
  percent(share: number): string;
  list(items: readonly string[]): string;
};

/** What stands beside words in their own language, or in English where we do not speak it. */
const beside = (language: Language): Record<MessageId, string> =>
  CATALOGUES[SPOKEN.find((known) => known === language.split('-')[0]) ?? 'en'];

/** Words in the quotation marks of their language, unless their author set some. */
export const quoted = (text: string, language: Language): string =>
  /^[“”"«„]/.test(text) ? text : beside(language).quote.replace('{text}', () => text);

/** The second line of a note. */
export const why = (text: string, language: Language): string => beside(language).why.replace('{text}', () => text);

/** The words themselves, under the one sentence that says what they mean. */
export const inTheirWords = (text: string, language: Language): string =>
  beside(language).inTheirWords.replace('{text}', () => quoted(text, language));

export function speechIn(language: Spoken, horizon: Horizon): Speech {
  const i18n = setupI18n();
  i18n.setMessagesCompiler(compileMessage);
  i18n.load(language, CATALOGUES[language]);
  i18n.activate(language, LOCALES[language]);
  const locale = LOCALES[language];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const t: Speech['t'] = (id, values) => i18n._(id, values);
  return {
    language,
    rightToLeft: isRightToLeft(language),
    t,
    say: (words) => sayAt(words, language, horizon),
    group: ({ id, label }) => label ?? (isKnownGroup(id) ? t(`group.${id}`) : id),
    languageName: (tag) => names.of(tag) ?? tag,
    date: (at) => day.format(at),
    month: (text) => month.format(new Date(`${text}-15T00:00:00Z`)),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    list: (items) => list.format(items),
  };
}

type KnownGroup = MessageId extends infer Id ? (Id extends `group.${infer Group}` ? Group : never) : never;
const isKnownGroup = (id: string): id is KnownGroup => `group.${id}` in en;
