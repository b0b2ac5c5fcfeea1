import type { ParticipantId } from '@futureback/shared/ids.ts';
import { useState } from 'react';
import { Chip } from '../../design/chip.tsx';
import { Chips } from '../../design/chips.tsx';
import { useT } from '../../i18n/use-t.ts';
import { recall, remember } from '../../realtime/device-memory.ts';
import styles from './batch.module.css';

/** How a recorder wrote last: whoever types in a stack of paper does so all evening. */
export function useMany(participant: ParticipantId) {
  const name = `many.${participant}`;
  const [many, setMany] = useState(() => recall(name) === 'yes');
  const set = (next: boolean) => {
    setMany(next);
    remember(name, next ? 'yes' : 'no');
  };
  return [many, set] as const;
}

/** A note at a time as somebody speaks, or a whole list. What is in the box stays in it. */
export const OneOrMany = ({ many, setMany }: { many: boolean; setMany: (many: boolean) => void }) => {
  const t = useT();
  return (
    <Chips label={t('steps.batch.how')} className={styles.modes}>
      <Chip pressed={!many} onPress={() => setMany(false)}>
        {t('steps.batch.one')}
      </Chip>
      <Chip pressed={many} onPress={() => setMany(true)}>
        {t('steps.batch.many')}
      </Chip>
    </Chips>
  );
};
