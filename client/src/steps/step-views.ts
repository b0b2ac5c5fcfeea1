import type { StepKind } from '@futureback/shared/protocol/schema.ts';
import type { StepView, View } from '@futureback/shared/session/view.ts';
import { type ComponentType, createElement, type ReactNode } from 'react';
import type { At } from './participant-props.ts';

/** What a view of a step is given where the whole room, or the facilitator, looks at it. */
export type StepProps<Kind extends StepKind, Seen extends View = View> = { view: Seen; at: At<Kind> };

/** A view for each kind of step. */
export type StepViews<Seen extends View = View> = { [Kind in StepKind]: ComponentType<StepProps<Kind, Seen>> };

/** Shows the step in which the session stands. A new visit to a step starts its view anew. */
export function showStep<Seen extends View>(views: StepViews<Seen>, view: Seen, at: StepView): ReactNode {
  return show(views, at.step.kind, { view, at });
}

const show = <Kind extends StepKind, Seen extends View>(
  views: StepViews<Seen>,
  kind: Kind,
  props: StepProps<Kind, Seen>,
): ReactNode => createElement(views[kind], { key: props.at.run, ...props });

/** As whom the documents of the session are opened from here. */
export const readerOf = (view: View): 'host' | 'screen' => (view.role === 'host' ? 'host' : 'screen');
