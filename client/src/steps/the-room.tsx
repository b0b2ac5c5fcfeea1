import type { View } from '@futureback/shared/session/view.ts';
import type { SceneName } from '../design/scene.tsx';
import { useFormats, useT } from '../i18n/use-t.ts';
import { dayAt } from '../pieces/dates/calendar.ts';
import { Foot } from '../pieces/room/foot.tsx';
import { Lobby } from '../pieces/room/lobby.tsx';
import { Prompt } from '../pieces/room/prompt.tsx';
import { Room, RoomFrame } from '../pieces/room/room.tsx';
import { useSay } from '../pieces/use-say.ts';
import { useCounts } from '../realtime/control-context.tsx';
import { projectorSteps } from './projector.ts';
import { type LitWords, Spotlit } from './spotlit.tsx';
import { readerOf, showStep } from './step-views.ts';

/** In which light the room stands. */
export const sceneOf = (view: View): SceneName => view.at?.step.scene ?? (view.phase === 'closed' ? 'gather' : 'today');

/** What everybody in the room sees: on the wall, and in small on the facilitator's page. */
export const TheRoom = ({ view }: { view: View }) => {
  const scene = sceneOf(view);
  // Before it begins the code is the whole wall; afterwards, and under a cover, nobody is asked to join.
  const joining = view.phase === 'running' && !view.covered;
  return (
    <RoomFrame scene={scene} foot={<Foot scene={scene} horizon={view.horizon} code={joining ? view.code : null} />}>
      <OnTheWall view={view} />
    </RoomFrame>
  );
};

const OnTheWall = ({ view }: { view: View }) => {
  const counts = useCounts();
  if (view.phase === 'closed') return <Closed view={view} />;
  if (view.covered) return <Covered view={view} />;
  if (view.at)
    return (
      <Spotlit view={view} as={readerOf(view)} dark={showStep(projectorSteps, view, view.at)}>
        {(words) => <InTheLight words={words} />}
      </Spotlit>
    );
  return (
    <Room>
      <Lobby school={view.school} title={view.title} code={view.code} people={counts?.people ?? 0} />
    </Room>
  );
};

/** One thing that people made, as large as the hall is. */
const InTheLight = ({ words: { text, language, under } }: { words: LitWords }) => (
  <Room>
    <Prompt words={text} under={under} language={language ?? undefined} alone />
  </Room>
);

/** The facilitator wants all eyes and ears: scene and prompt, nothing that people wrote. */
const Covered = ({ view }: { view: View }) => {
  const say = useSay(view.horizon);
  const { at } = view;
  const pen = at && 'pen' in at.step ? at.step.pen : null;
  const asked = pen?.questions.length === 1 ? pen.questions[0]?.text : at?.step.title;
  const words = asked ? say(asked) : view.school;
  return (
    <Room>
      <Prompt words={words} under={pen?.hint && say(pen.hint)} alone />
    </Room>
  );
};

const Closed = ({ view }: { view: View }) => {
  const t = useT();
  const { date } = useFormats('UTC');
  return (
    <Room>
      <Prompt
        words={t('projector.closed.title')}
        under={t('projector.closed.kept', { date: date(dayAt(view.purgeOn)) })}
        alone
      />
    </Room>
  );
};
