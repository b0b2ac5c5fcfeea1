import { isRightToLeft, SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import type { BuiltPage, Message } from './built.ts';
import { escaped, Html, html, type Part } from './html.ts';

/** One language as the page speaks it. */
export type Speech = {
  language: Spoken;
  direction: 'ltr' | 'rtl';
  intl: string;
  ahead: readonly string[];
  /** The words of a message; what is filled in is escaped. */
  say(id: string, values?: Readonly<Record<string, Part>>): Html;
  /** A message that leaves nothing open, as text. */
  plain(id: string): string;
  /** The name a language gives itself, or its tag where we do not know it. */
  ownName(tag: string): string;
  /** June 30, 2027 */
  date(day: string): string;
  list(items: readonly string[]): string;
};

/** Messages mark words with `<b>` and with nothing else. */
const wordsOf = (text: string): Html => new Html(escaped(text).replace(/&lt;(\/?b)&gt;/g, '<$1>'));

const filled = (message: Message, values: Readonly<Record<string, Part>>): Html =>
  html`${message.map((part) => (typeof part === 'string' ? wordsOf(part) : (values[part[0]] ?? null)))}`;

function speechOf(language: Spoken, { spoken, noteLanguages }: BuiltPage): Speech {
  const { intl, words, ahead } = spoken[language];
  const message = (id: string): Message => {
    const found = words[id];
    if (found === undefined) throw new Error(`The build has no words for "${id}" in ${language}`);
    return found;
  };
  const date = new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(intl, { type: 'conjunction' });
  return {
    language,
    direction: isRightToLeft(language) ? 'rtl' : 'ltr',
    intl,
    ahead,
    say: (id, values = {}) => filled(message(id), values),
    plain: (id) => message(id).join(''),
    ownName: (tag) => noteLanguages[tag] ?? tag,
    date: (day) => date.format(Date.parse(day)),
    list: (items) => list.format(items),
  };
}

export type Speeches = Readonly<Record<Spoken, Speech>>;

export const speechesOf = (built: BuiltPage): Speeches => ({
  en: speechOf('en', built),
  es: speechOf('es', built),
  ar: speechOf('ar', built),
});

const spokenIn = (tag: string): Spoken | undefined => {
  const [base] = tag.trim().toLowerCase().split('-');
  return SPOKEN.find((one) => one === base);
};

/** The language a link names, else the first that the browser asks for and we speak, else English. */
export function askedLanguage(named: unknown, accepted: string | undefined): Spoken {
  const link = typeof named === 'string' ? spokenIn(named) : undefined;
  if (link) return link;
  const wishes = (accepted ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', ...settings] = wish.split(';');
      const quality = /^\s*q=([\d.]+)/.exec(settings.find((setting) => /^\s*q=/.test(setting)) ?? '');
      return { language: spokenIn(tag), weight: quality ? Number(quality[1]) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.find(({ language }) => language !== undefined)?.language ?? 'en';
}
