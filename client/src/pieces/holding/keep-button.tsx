import type { NoteId } from '@futureback/shared/ids.ts';
import { IconButton } from '../../design/button.tsx';
import { KeepIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSteering } from '../steering/steering.tsx';
import type { Undo } from '../steering/undo.ts';

/** A hard story is not off-topic: it goes to the team that looks at causes, and its author sees that. */
export const KeepButton = ({ note, undo }: { note: NoteId; undo: Undo }) => {
  const t = useT();
  const { steer } = useSteering();
  return (
    <IconButton
      size="small"
      label={t('facilitator.hold.keep-for-causes')}
      onClick={() => void steer({ type: 'hold', note, reason: 'for-finding-causes' }, undo)}
    >
      <KeepIcon />
    </IconButton>
  );
};
