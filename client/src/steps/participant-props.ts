import type { StepKind } from '@futureback/shared/protocol/schema.ts';
import type { RoomStep, RoomView, StepView } from '@futureback/shared/session/view.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import type { MyNotes } from '../realtime/my-notes.ts';

/** The step everybody stands in, known to be of one kind. */
export type At<Kind extends StepKind> = Omit<StepView, 'step'> & { step: Extract<RoomStep, { kind: Kind }> };

/** What this phone says of its owner: that they type, and that they are done with this step. */
export type Presence = { done: boolean; setDone: (done: boolean) => void; typing: () => void };

/** What every kind of step gets to show itself on a phone. */
export type ParticipantProps<Kind extends StepKind> = {
  me: OwnParticipant;
  view: RoomView;
  at: At<Kind>;
  mine: MyNotes;
  presence: Presence;
};
