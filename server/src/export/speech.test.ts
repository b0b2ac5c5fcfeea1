import { isRightToLeft, SPOKEN } from '@futureback/shared/language.ts';
import { DEFAULT_GROUPS } from '@futureback/shared/process/schema.ts';
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import { quoted, speechIn } from './speech.ts';

const CATALOGUES: Record<(typeof SPOKEN)[number], Record<string, string>> = { en, es, ar };
const horizon = { future: '2031-06', start: '2026-11' };

/** What a message leaves open: `{name}` and `{count, plural}`, each once. */
const openingsIn = (tokens: CompiledMessage): string[] =>
  tokens.flatMap((token) => {
    if (typeof token === 'string' || token[0] === '#') return [];
    const [name, type, format] = token;
    const parts = Object.values(format ?? {}).filter((part): part is CompiledMessage => Array.isArray(part));
    return [[name, type].join(), ...parts.flatMap(openingsIn)];
  });

const openings = (message: string): string[] => [...new Set(openingsIn(compileMessageOrThrow(message)))].sort();

test.each(SPOKEN)('%s says everything that English says, and leaves the same things open', (language) => {
  const own = Object.entries(CATALOGUES[language]).map(([id, message]) => [id, openings(message)]);
  expect(own).toEqual(Object.entries(en).map(([id, message]) => [id, openings(message)]));
});

test.each(SPOKEN)('%s has a word for every default group', (language) => {
  const speech = speechIn(language, horizon);
  const unnamed = DEFAULT_GROUPS.filter((id) => speech.group({ id, label: null }) === id);
  expect(unnamed).toEqual([]);
});

test('a group that the process named itself keeps its name', () => {
  expect(speechIn('es', horizon).group({ id: 'bus-drivers', label: 'Bus drivers' })).toBe('Bus drivers');
});

test.each([
  ['en', 'June 2031', '2 notes'],
  ['es', 'junio de 2031', '2 notas'],
  ['ar', 'يونيو 2031', 'ملاحظتان'],
] as const)('%s writes months and counts in its own way', (language, month, notes) => {
  const speech = speechIn(language, horizon);
  expect([speech.month('2031-06'), speech.t('count.notes', { count: 2 })]).toEqual([month, notes]);
  expect(speech.rightToLeft).toBe(isRightToLeft(language));
});

test('words stand in the quotation marks of their language, and no marks are doubled', () => {
  expect([quoted('Hola', 'es'), quoted('Olá', 'pt'), quoted('“Yes”, they say', 'en')]).toEqual([
    '«Hola»',
    '“Olá”',
    '“Yes”, they say',
  ]);
});
