import type { Wording } from '@futureback/shared/session/wording.ts';
import { act } from 'preact/test-utils';
import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../i18n/language-provider.tsx';
import { loadAllWords } from '../../i18n/words.ts';
import { Batch } from './batch.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const PEN = { lenses: ['looks' as const, 'sounds' as const], maxLength: 30 };
const LONG = 'A line that goes on for longer than any one note here may be';

let page: HTMLElement;
let root: Root;
let added: Wording[];

beforeAll(() => loadAllWords('en'));
beforeEach(async () => {
  vi.useFakeTimers();
  added = [];
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  await act(async () =>
    root.render(
      <LanguageProvider initial="en">
        <Pasted />
      </LanguageProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.useRealTimers();
});

const Pasted = () => {
  const [text, setText] = useState(`1. Doors stand open\n\n${LONG}\n- Four languages at once\n• Bread`);
  return (
    <Batch
      question="future"
      pen={PEN}
      audience={() => 'nobody'}
      late={false}
      language="en"
      groups={[{ id: 'family' }, { id: 'student' }]}
      table={3}
      rooms={false}
      text={text}
      setText={setText}
      unsaved={0}
      onAdd={(wording) => added.push(wording)}
      onTyping={() => undefined}
    />
  );
};

const box = () => page.querySelector('textarea');
const press = (words: string) =>
  act(async () => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click());
const wait = (ms: number) =>
  act(async () => {
    vi.advanceTimersByTime(ms);
  });

test('a list becomes notes one after the other, under one lens and of the same people', async () => {
  expect(page.textContent).toContain('Table 3');
  await press('Sounds');
  await act(async () => page.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
  await press('Add 3 notes');
  expect(page.textContent).toContain('Adding note 1 of 3…');
  expect(added).toEqual([]);
  for (let at = 0; at < 3; at += 1) await wait(100);
  const same = { language: 'en', question: 'future', lens: 'sounds', groups: ['family'] };
  expect(added).toEqual([
    { ...same, text: 'Doors stand open' },
    { ...same, text: 'Four languages at once' },
    { ...same, text: 'Bread' },
  ]);
  expect(page.textContent).toContain('3 notes added · All saved');
});

test('a line too long for a note is shown before, and stays in the box', async () => {
  expect(page.querySelector('[role=status]')?.textContent).toContain('1 line is too long for one note');
  expect(page.querySelector('mark')?.textContent).toBe(LONG.slice(PEN.maxLength));
  await press('Add 3 notes');
  for (let at = 0; at < 3; at += 1) await wait(100);
  expect(box()?.value).toBe(LONG);
});

test('what is not on the sheet yet is still in the box', async () => {
  await press('Add 3 notes');
  await wait(100);
  expect(added.map(({ text }) => text)).toEqual(['Doors stand open']);
  expect(box()?.value).toBe(`Four languages at once\nBread\n${LONG}`);
  expect(box()?.readOnly).toBe(true);
});
