import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readSheet } from './sheet.ts';
import { addTheme, readThemes } from './themes.ts';

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';

test('what nests deeper than a stack is passed over like anything else that does not fit', () => {
  const doc = new Y.Doc();
  for (const root of ['notes', 'themes']) {
    let within = doc.getMap<unknown>(root);
    doc.transact(() => {
      for (let level = 0; level < 12_000; level += 1) {
        const inner = new Y.Map<unknown>();
        within.set(level === 0 ? ID : 'text', inner);
        within = inner;
      }
    });
  }
  addTheme(doc, { id: 'BAAAAAAAAAAAAAAAAAAAAA', title: 'Outside', about: '', order: 'a0' });
  expect(readSheet(doc)).toEqual(new Map());
  expect(readThemes(doc).map(({ title }) => title)).toEqual(['Outside']);
});
