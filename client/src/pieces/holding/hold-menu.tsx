import type { NoteId } from '@futureback/shared/ids.ts';
import { HOLD_REASONS, type HoldReason } from '@futureback/shared/session/wording.ts';
import { HoldIcon, WarnIcon } from '../../design/icons.tsx';
import { Menu } from '../../design/menu.tsx';
import type { MessageId } from '../../i18n/areas.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSteering } from '../steering/steering.tsx';
import type { Undo } from '../steering/undo.ts';

export const holdReasonWords: Record<HoldReason, MessageId> = {
  'a-name': 'facilitator.hold.a-name',
  unkind: 'facilitator.hold.unkind',
  private: 'facilitator.hold.private',
  'off-topic': 'facilitator.hold.off-topic',
  'for-finding-causes': 'facilitator.hold.for-finding-causes',
  'safety-concern': 'facilitator.hold.safety-concern',
  other: 'facilitator.hold.other',
};

/** Keeps a note off the wall, for a reason, reversibly. */
export const HoldMenu = ({ note, undo }: { note: NoteId; undo: Undo }) => {
  const t = useT();
  const { steer } = useSteering();
  return (
    <Menu
      label={t('facilitator.hold.why')}
      size="small"
      icon={<HoldIcon />}
      items={HOLD_REASONS.map((reason) => ({
        id: reason,
        label: t(reason === 'for-finding-causes' ? 'facilitator.hold.keep-for-causes' : holdReasonWords[reason]),
        icon: reason === 'safety-concern' ? <WarnIcon /> : undefined,
        danger: reason === 'safety-concern',
        onChoose: () => void steer({ type: 'hold', note, reason }, undo),
      }))}
    >
      {t('facilitator.hold')}
    </Menu>
  );
};
