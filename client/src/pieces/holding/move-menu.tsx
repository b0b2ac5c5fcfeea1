import type { NoteId, StepId } from '@futureback/shared/ids.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { MoveIcon } from '../../design/icons.tsx';
import { Menu } from '../../design/menu.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSteering } from '../steering/steering.tsx';
import { useSay } from '../use-say.ts';

/** Gives a note to another step in which people write, the one they stand in first. */
export const MoveMenu = ({ note, view }: { note: { id: NoteId; step: StepId }; view: HostView }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { steer } = useSteering();
  const others = view.agenda
    .filter(({ kind, step }) => (kind === 'write' || kind === 'reflect') && step !== note.step)
    .sort((one, other) => Number(other.state === 'now') - Number(one.state === 'now'));
  if (others.length === 0) return null;
  return (
    <Menu
      label={t('facilitator.move')}
      size="small"
      look="quiet"
      icon={<MoveIcon />}
      items={others.map(({ step, title }) => ({
        id: step,
        label: t('facilitator.move.to', { step: say(title) }),
        onChoose: () =>
          void steer({ type: 'move', note: note.id, step }, () => ({ type: 'move', note: note.id, step: note.step })),
      }))}
    />
  );
};
