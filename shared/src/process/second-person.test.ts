import { expect, test } from 'vitest';
import { DAY } from '../time.ts';
import { answerTrouble, askTrouble, closeTrouble, closingOf, findingOf, type LogEntry } from './second-person.ts';

const NOW = 10 * DAY;
const PEOPLE = ['ana', 'bo', 'maria'];

/** Lines of a log, each so long before now. */
const log = (...lines: [account: string, what: LogEntry['what'], ago?: number][]): LogEntry[] =>
  lines.map(([account, what, ago = 0], index) => ({
    number: index + 1,
    at: NOW - ago,
    account,
    what,
    session: 's',
    note: 'n',
    reason: what === 'asked' || what === 'close-asked' ? 'a reason to ask' : null,
  }));

const after = (...lines: Parameters<typeof log>) => findingOf(log(...lines), PEOPLE, NOW);

test('with an empty log nobody sees an author, and anybody of two may ask', () => {
  expect(after()).toEqual({ request: null, finders: [], ended: null });
  expect(askTrouble(after(), 'ana', PEOPLE)).toBeNull();
  expect(askTrouble(after(), 'ana', ['ana'])).toBe('second-person-needed');
});

test('a request waits for somebody else than whoever asked', () => {
  const finding = after(['ana', 'asked']);
  expect(finding.finders).toEqual([]);
  expect(answerTrouble(finding, 'ana', 1)).toBe('same-person');
  expect(answerTrouble(finding, 'bo', 1)).toBeNull();
  expect(answerTrouble(finding, 'bo', 2)).toBe('request-over');
  expect(askTrouble(finding, 'bo', PEOPLE)).toBe('already-asked');
});

test('a confirmation opens the author to these two', () => {
  const finding = after(['ana', 'asked'], ['bo', 'confirmed']);
  expect(finding.finders).toEqual(['ana', 'bo']);
  expect(askTrouble(finding, 'ana', PEOPLE)).toBe('nothing-to-do');
});

test('a third one asks anew, and takes nothing from the first two', () => {
  const asked = after(['ana', 'asked'], ['bo', 'confirmed'], ['maria', 'asked']);
  expect(asked.finders).toEqual(['ana', 'bo']);
  expect(asked.request).toMatchObject({ number: 3, by: 'maria' });
  const confirmed = after(['ana', 'asked'], ['bo', 'confirmed'], ['maria', 'asked'], ['ana', 'confirmed']);
  expect(confirmed.finders).toEqual(['ana', 'bo', 'maria']);
});

test('a declined request opens nothing', () => {
  const finding = after(['ana', 'asked'], ['bo', 'declined']);
  expect(finding).toMatchObject({ request: null, finders: [], ended: { how: 'declined', by: 'bo' } });
  expect(answerTrouble(finding, 'bo', 1)).toBe('request-over');
});

test('a request lapses after a day, to the millisecond', () => {
  expect(after(['ana', 'asked', DAY - 1]).request).not.toBeNull();
  expect(after(['ana', 'asked', DAY])).toEqual({ request: null, finders: [], ended: { how: 'lapsed', at: NOW } });
});

test('the request of somebody who may no longer ask waits for nobody', () => {
  expect(findingOf(log(['gone', 'asked']), PEOPLE, NOW)).toMatchObject({ request: null, ended: { how: 'lapsed' } });
});

test('a look changes nothing', () => {
  expect(after(['ana', 'asked'], ['bo', 'confirmed'], ['ana', 'looked'])).toEqual(
    after(['ana', 'asked'], ['bo', 'confirmed']),
  );
});

test('closing takes two people as well, and is another matter than finding', () => {
  const closing = (...lines: Parameters<typeof log>) => closingOf(log(...lines), PEOPLE, NOW);
  expect(closing(['ana', 'asked'], ['bo', 'confirmed'])).toEqual({ request: null, ended: null, closed: null });
  const asked = closing(['ana', 'close-asked'], ['bo', 'confirmed']);
  expect(asked).toMatchObject({ request: { number: 1, by: 'ana' }, closed: null });
  expect([closeTrouble(asked, PEOPLE), closeTrouble(asked, ['ana'])]).toEqual([
    'already-asked',
    'second-person-needed',
  ]);
  expect(answerTrouble(asked, 'ana', 1)).toBe('same-person');
  expect(closing(['ana', 'close-asked'], ['bo', 'close-declined'])).toMatchObject({
    ended: { by: 'bo' },
    closed: null,
  });
  expect(closing(['ana', 'close-asked'], ['bo', 'close-confirmed']).closed).toEqual({
    by: ['ana', 'bo'],
    at: NOW,
    reason: 'a reason to ask',
  });
  expect(after(['ana', 'close-asked'], ['bo', 'close-confirmed']).finders).toEqual([]);
});
