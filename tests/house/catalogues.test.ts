import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { sourcesIn } from './sources.ts';

const LANGUAGES = ['en', 'es', 'ar'] as const;

/** A catalogue is a file `locales/es.json`, or a folder `locales/es/` with a file for each area. */
const PATH = /^(?<place>.+)\/locales\/(?<language>[a-z]+)(?:\/(?<area>[a-z-]+))?\.json$/;

type Catalogue = { readonly [id: string]: string };

/** All messages of a language, each under its place, area and id. */
const catalogueOf = (language: string): Catalogue =>
  Object.fromEntries(
    sourcesIn('{client,server}/src/**/locales/**/*.json').flatMap(({ path, text }) => {
      const where = PATH.exec(path)?.groups;
      if (where === undefined) throw new Error(`${path} is not where a catalogue belongs`);
      if (where.language !== language) return [];
      const heading = [where.place, where.area].filter((part) => part !== undefined).join(' › ');
      return Object.entries(JSON.parse(text) as Catalogue).map(([id, message]) => [`${heading} › ${id}`, message]);
    }),
  );

const CATALOGUES = new Map(LANGUAGES.map((language) => [language, catalogueOf(language)]));
const english = CATALOGUES.get('en') ?? {};
const others = LANGUAGES.filter((language) => language !== 'en');

/** A Lingui format is a table of choices for plurals and selects; of these `offset` is a number and not a message. */
const choicesIn = (format: unknown): [string, CompiledMessage][] =>
  typeof format === 'object' && format !== null
    ? Object.entries(format).filter((choice): choice is [string, CompiledMessage] => choice[0] !== 'offset')
    : [];

/** What a message leaves open, each once: `{name}`, `{count, plural}`, `<0>`. */
function openingsIn(message: string): string[] {
  const tags = [...message.matchAll(/<\/?(\w+)\/?>/g)].map((tag) => `<${tag[1]}>`);
  const names = (tokens: CompiledMessage): string[] =>
    tokens.flatMap((token) => {
      if (typeof token === 'string' || token[0] === '#') return [];
      const [name, type, format] = token;
      return [
        `{${name}${type === undefined ? '' : `, ${type}`}}`,
        ...choicesIn(format).flatMap(([, part]) => names(part)),
      ];
    });
  return [...new Set([...names(compileMessageOrThrow(message)), ...tags])].sort();
}

/** The plural forms of each `{…, plural, …}` in a message. */
function pluralsIn(message: string): string[][] {
  const plurals = (tokens: CompiledMessage): string[][] =>
    tokens.flatMap((token) => {
      if (typeof token === 'string') return [];
      const choices = choicesIn(token[2]);
      const own = token[1] === 'plural' ? [choices.map(([form]) => form)] : [];
      return [...own, ...choices.flatMap(([, part]) => plurals(part))];
    });
  return plurals(compileMessageOrThrow(message));
}

/** The plural forms that a language uses for the counts of a hall; each has numbers that show it. */
const formsOf = (language: string): string[] => {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))];
};

test('there are words in every language', () => {
  const languages = LANGUAGES.filter((language) => Object.keys(CATALOGUES.get(language) ?? {}).length > 0);
  expect(languages).toEqual(LANGUAGES);
});

test('every message is valid', () => {
  const broken = LANGUAGES.flatMap((language) =>
    Object.entries(CATALOGUES.get(language) ?? {}).flatMap(([id, message]) => {
      try {
        compileMessageOrThrow(message);
        return [];
      } catch (error) {
        return [`${language}: ${id}: ${String(error)}`];
      }
    }),
  );
  expect(broken).toEqual([]);
});

test('no message is empty', () => {
  const empty = LANGUAGES.flatMap((language) =>
    Object.entries(CATALOGUES.get(language) ?? {})
      .filter(([, message]) => message.trim() === '')
      .map(([id]) => `${language}: ${id}`),
  );
  expect(empty).toEqual([]);
});

describe.each(others)('%s', (language) => {
  const translated = CATALOGUES.get(language) ?? {};

  test('says everything that English says, and nothing else', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  });

  test('leaves the same things open in every message', () => {
    const different = Object.entries(translated)
      .filter(([id]) => id in english)
      .map(([id, message]) => ({ id, [language]: openingsIn(message), en: openingsIn(english[id] ?? '') }))
      .filter((pair) => JSON.stringify(pair[language]) !== JSON.stringify(pair.en));
    expect(different).toEqual([]);
  });
});

test.each(LANGUAGES)('%s: every plural has the forms that the language needs', (language) => {
  const lacking = Object.entries(CATALOGUES.get(language) ?? {}).flatMap(([id, message]) =>
    pluralsIn(message)
      .map((forms) => formsOf(language).filter((form) => !forms.includes(form)))
      .filter((missing) => missing.length > 0)
      .map((missing) => `${id} lacks ${missing.join(', ')}`),
  );
  expect(lacking).toEqual([]);
});
