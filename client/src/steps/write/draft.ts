import type { ParticipantId, StepId } from '@futureback/shared/ids.ts';
import { useState } from 'react';
import { forget, recall, remember, remembered } from '../../realtime/device-memory.ts';

/** Words that were typed and not added yet. They outlive a reload and a step that moves on. */
export type Draft = { step: StepId; question: string; text: string };

const draftsOf = (participant: ParticipantId) => `draft.${participant}.`;
const nameOf = (participant: ParticipantId, step: StepId, question: string) =>
  `${draftsOf(participant)}${step}.${question}`;

export function useDraft(participant: ParticipantId, step: StepId, question: string) {
  const name = nameOf(participant, step, question);
  const [text, setText] = useState(() => recall(name) ?? '');
  const set = (next: string) => {
    setText(next);
    if (next === '') forget(name);
    else remember(name, next);
  };
  return [text, set] as const;
}

export const forgetDraft = (participant: ParticipantId, { step, question }: Omit<Draft, 'text'>): void =>
  forget(nameOf(participant, step, question));

export const hasDrafts = (participant: ParticipantId): boolean => draftsElsewhere(participant, null).length > 0;

/** What a participant left unfinished in other steps than this one. */
export const draftsElsewhere = (participant: ParticipantId, here: StepId | null): Draft[] =>
  remembered(draftsOf(participant)).flatMap((name) => {
    const [step = '', question = ''] = name.slice(draftsOf(participant).length).split('.');
    const text = recall(name)?.trim() ?? '';
    return step === here || text === '' ? [] : [{ step, question, text }];
  });
