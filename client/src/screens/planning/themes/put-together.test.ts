import { readSynthesis } from '@futureback/shared/documents/synthesis.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { HeardSession } from '../../../pieces/statement-editor/source-shelf.ts';
import { editRow, putAllTogether, putTogether, takeApart, takeOut } from './put-together.ts';
import { sameName } from './same-name.ts';
import { steadyOrder } from './steady-order.ts';
import { type ThemeRow, themeRows } from './theme-rows.ts';

const theme = (id: string, title: string) => ({ id, title, about: '', order: 'a0', notes: [] });
const heard: HeardSession[] = [
  { id: 's1', title: 'Family night', themes: [theme('t1', 'Greeted at the door'), theme('t2', 'Bus')], wall: [] },
  { id: 's2', title: 'Faculty', themes: [theme('t3', 'Families are partners')], wall: [] },
];

const started = () => {
  const doc = new Y.Doc();
  let ids = 0;
  const freshId = () => {
    ids += 1;
    return `m${ids}`;
  };
  const rows = () => themeRows(readSynthesis(doc), heard, null);
  const row = (title: string): ThemeRow => {
    const found = rows().find((each) => each.title === title);
    if (!found) throw new Error(`no theme "${title}"`);
    return found;
  };
  return { doc, freshId, rows, row };
};

const shape = (rows: readonly ThemeRow[]) => rows.map((row) => [row.title, row.members.map((member) => member.from)]);

test('themes of sessions stand alone until somebody puts them together', () => {
  const { rows } = started();
  expect(rows().map((row) => row.key)).toEqual(['theme/s1/t1', 'theme/s1/t2', 'theme/s2/t3']);
});

test('the theme that others are put into keeps its name', () => {
  const { doc, freshId, rows, row } = started();
  putTogether(doc, row('Greeted at the door'), row('Families are partners'), freshId);
  expect(shape(rows())).toEqual([
    ['Families are partners', ['Family night', 'Faculty']],
    ['Bus', ['Family night']],
  ]);
});

test('a whole theme of the process can go into another', () => {
  const { doc, freshId, rows, row } = started();
  putTogether(doc, row('Greeted at the door'), row('Families are partners'), freshId);
  putTogether(doc, row('Families are partners'), row('Bus'), freshId);
  expect(shape(rows())).toEqual([['Bus', ['Family night', 'Family night', 'Faculty']]]);
});

test('all themes of one name go into the first of them', () => {
  const { doc, freshId, rows } = started();
  const [first, ...others] = rows();
  if (first) putAllTogether(doc, others, first, freshId);
  expect(shape(rows())).toEqual([['Greeted at the door', ['Family night', 'Family night', 'Faculty']]]);
});

test('lines of one name are found whatever their case', () => {
  const { row } = started();
  const same = [row('Bus'), { ...row('Bus'), key: 'other', title: ' bus' }, row('Families are partners')];
  expect(sameName(same).map((each) => each.map(({ title }) => title))).toEqual([['Bus', ' bus']]);
});

test('what was taken out stands alone again, and an empty theme is gone', () => {
  const { doc, freshId, rows, row } = started();
  putTogether(doc, row('Greeted at the door'), row('Families are partners'), freshId);
  for (const _ of ['first', 'last']) {
    const [member] = row('Families are partners').members;
    if (member) takeOut(doc, row('Families are partners'), member);
  }
  expect(rows().every((each) => each.merged === null)).toBe(true);
  expect(rows()).toHaveLength(3);
});

test('taking apart gives every theme back its session', () => {
  const { doc, freshId, rows, row } = started();
  putTogether(doc, row('Greeted at the door'), row('Families are partners'), freshId);
  takeApart(doc, row('Families are partners'));
  expect(rows().map((each) => each.key)).toEqual(['theme/s1/t1', 'theme/s1/t2', 'theme/s2/t3']);
});

test('a theme of one session that is marked becomes one of the process', () => {
  const { doc, freshId, row } = started();
  editRow(doc, row('Bus'), { title: 'The bus comes', mark: 'outlier' }, freshId);
  expect(row('The bus comes')).toMatchObject({ merged: 'm1', mark: 'outlier', members: [{ title: 'Bus' }] });
});

test('lines stay where they were, and what was put together stands where the higher part was', () => {
  const { doc, freshId, rows, row } = started();
  const first = rows();
  const titles = () => steadyOrder(first, rows()).map(({ title }) => title);
  putTogether(doc, row('Families are partners'), row('Bus'), freshId);
  expect(titles()).toEqual(['Greeted at the door', 'Bus']);
  const [member] = row('Bus').members.filter((each) => each.title === 'Families are partners');
  if (member) takeOut(doc, row('Bus'), member);
  expect(titles()).toEqual(['Greeted at the door', 'Bus', 'Families are partners']);
});
