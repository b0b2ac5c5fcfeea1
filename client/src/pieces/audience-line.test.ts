import type { Pen } from '@futureback/shared/protocol/schema.ts';
import { audienceOf } from '@futureback/shared/session/audience.ts';
import type { StepState } from '@futureback/shared/session/state.ts';
import { beforeAll, expect, test } from 'vitest';
import { loadWords, speaker } from '../i18n/words.ts';
import { audienceWords } from './audience-line.tsx';

const step = (revealed: boolean): StepState => ({
  writing: 'open',
  revealed,
  lenses: [],
  usedMs: 0,
  addedMs: 0,
  visited: true,
});
const pen = (setting: { private: boolean; moderated: boolean }) => setting as Pen;

const said = (setting: { private: boolean; moderated: boolean }, revealed: boolean): string =>
  speaker('en')._(audienceWords[audienceOf(pen(setting), step(revealed))]);

beforeAll(() => loadWords('en', 'phone'));

test.each([
  [{ private: true, moderated: false }, false, 'Not shown to anyone until the reveal.'],
  [{ private: true, moderated: true }, false, 'The host can read this before the reveal, but not who wrote it.'],
  [{ private: true, moderated: false }, true, 'Everyone here sees it at once.'],
  [{ private: true, moderated: true }, true, 'The host reads it first, without who wrote it. Then everyone can.'],
  [{ private: false, moderated: false }, false, 'Everyone here sees it at once.'],
  [{ private: false, moderated: true }, false, 'The host reads it first, without who wrote it. Then everyone can.'],
] as const)('the line beside the box says what the step does: %o, revealed %s', (setting, revealed, line) => {
  expect(said(setting, revealed)).toBe(line);
});
