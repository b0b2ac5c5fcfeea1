import { expect, test } from 'vitest';
import { allSources, sourcesIn } from './sources.ts';

// Written in two halves, so that this file does not find itself.
const word = (...halves: readonly string[]): RegExp => new RegExp(`\\b${halves.join('')}\\b`);

const LEFT_UNDONE = [word('TO', 'DO'), word('FIX', 'ME'), word('XX', 'X')];
const LOOKED_AWAY = [word('biome-', 'ignore'), word('ts-', '(?:ignore|nocheck|expect-error)')];

const found = (words: readonly RegExp[]): string[] =>
  [...allSources(), ...sourcesIn('client/src/**/*.css')].flatMap(({ path, text }) =>
    words.filter((each) => each.test(text)).map((each) => `${path}: ${each.source}`),
  );

test('nothing is left undone in the sources', () => {
  expect(found(LEFT_UNDONE)).toEqual([]);
});

test('no rule is switched off in the sources', () => {
  expect(found(LOOKED_AWAY)).toEqual([]);
});
