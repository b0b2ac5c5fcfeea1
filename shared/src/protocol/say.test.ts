import { expect, test } from 'vitest';
import { sayAt } from './say.ts';

const horizon = { future: '2031-06', start: '2026-11' };

test('names the month of the future as each language writes it', () => {
  const words = { en: 'It is {horizon}.', es: 'Estamos en {horizon}.', ar: 'نحن في {horizon}.' };
  expect(sayAt(words, 'en', horizon)).toBe('It is June 2031.');
  expect(sayAt(words, 'es', horizon)).toBe('Estamos en junio de 2031.');
  expect(sayAt(words, 'ar', horizon)).toBe('نحن في يونيو 2031.');
});

test('names the year of the future and the year it began', () => {
  expect(sayAt({ en: 'From {start} to {year}' }, 'en', horizon)).toBe('From 2026 to 2031');
});

test('fills in every mention', () => {
  expect(sayAt({ en: '{year}, {year} and {start}' }, 'en', horizon)).toBe('2031, 2031 and 2026');
});

test('keeps the first and last month of a year in that year', () => {
  expect(sayAt({ en: '{horizon}' }, 'en', { future: '2031-01', start: '2026-11' })).toBe('January 2031');
  expect(sayAt({ en: '{horizon}' }, 'en', { future: '2030-12', start: '2026-11' })).toBe('December 2030');
});

test('leaves other braces as they were written', () => {
  expect(sayAt({ en: 'a {note} and {years}' }, 'en', horizon)).toBe('a {note} and {years}');
});

test('speaks English where a language is missing', () => {
  expect(sayAt({ en: 'How it was' }, 'pt', horizon)).toBe('How it was');
});

test('speaks the language where only a region of it is asked for', () => {
  expect(sayAt({ en: 'Close', es: 'Cierre en {horizon}' }, 'es-MX', horizon)).toBe('Cierre en junio de 2031');
});
