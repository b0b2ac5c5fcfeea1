import { expect, test } from 'vitest';
import { whereTo } from './where-to.ts';

test('somebody who was asked to sign in goes on to where they wanted to be', () => {
  expect(whereTo('?to=%2Fprocess%2Fabc%2Fthemes')).toBe('/process/abc/themes');
});

test.each([
  '',
  '?to=',
  '?to=https%3A%2F%2Felsewhere.example',
  '?to=%2F%2Felsewhere.example',
  '?to=%2F%5Celsewhere.example',
])('everything else leads to the list: %s', (search) => {
  expect(whereTo(search)).toBe('/processes');
});
