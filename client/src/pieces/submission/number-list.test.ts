import { expect, test } from 'vitest';
import { numberList } from './number-list.ts';

test.each([
  [[], ''],
  [[4], '4'],
  [[1, 2], '1, 2'],
  [[1, 2, 3], '1–3'],
  [[7, 1, 3, 2], '1–3, 7'],
])('%j is printed as "%s"', (numbers, printed) => {
  expect(numberList(numbers)).toBe(printed);
});
