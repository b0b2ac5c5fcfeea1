import { expect, test } from 'vitest';
import { remember } from '../../realtime/device-memory.ts';
import { draftsElsewhere, forgetDraft } from './draft.ts';

const typed = (participant: string, step: string, question: string, text: string) =>
  remember(`draft.${participant}.${step}.${question}`, text);

test('words typed in another step are found, of this person alone, until they are settled', () => {
  typed('ana', 'future', 'future', 'Still typing ');
  typed('ana', 'close', 'plus', '   ');
  typed('ben', 'future', 'future', 'Not Ana’s');
  expect(draftsElsewhere('ana', 'future')).toEqual([]);
  expect(draftsElsewhere('ana', 'start')).toEqual([{ step: 'future', question: 'future', text: 'Still typing' }]);
  expect(draftsElsewhere('ana', null)).toHaveLength(1);
  forgetDraft('ana', { step: 'future', question: 'future' });
  expect(draftsElsewhere('ana', 'start')).toEqual([]);
  expect(draftsElsewhere('ben', 'start')).toHaveLength(1);
});
