import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import { LENSES, type Lens } from '@futureback/shared/protocol/schema.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { useState } from 'react';
import { Chip } from '../../design/chip.tsx';
import { Chips } from '../../design/chips.tsx';
import { SelectField } from '../../design/field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { lensFaces } from '../../pieces/lens.tsx';
import { useSay } from '../../pieces/use-say.ts';
import styles from './facilitator.module.css';
import { MovableNote } from './movable-note.tsx';
import { useDrop, useMoving } from './moving.tsx';

/** Notes that lie in no theme yet, with ways to see fewer of them at once. */
export const LooseNotes = ({ view, notes }: { view: HostView; notes: readonly WallNoteWithId[] }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { chosen } = useMoving();
  const [lens, setLens] = useState<Lens | null>(null);
  const [step, setStep] = useState('');
  const { over, handlers } = useDrop({ kind: 'loose' });
  const lenses = LENSES.filter((one) => notes.some((note) => note.lens === one));
  const steps = view.steps.filter((one) => notes.some((note) => note.step === one.step));
  const shown = notes.filter((note) => (lens === null || note.lens === lens) && (step === '' || note.step === step));

  return (
    <section className={styles.loose} data-over={over || undefined} {...handlers} aria-labelledby="loose-notes">
      <div className={styles.columnHead}>
        <h3 id="loose-notes">{t('facilitator.group.loose')}</h3>
        <span className={styles.soft}>{t('common.notes', { count: notes.length })}</span>
      </div>
      {chosen.size > 0 && (
        <p className={styles.chosen} role="status">
          {t('facilitator.group.chosen', { count: chosen.size })}
        </p>
      )}
      {steps.length > 1 && (
        <SelectField
          label={t('facilitator.group.from-step')}
          labelHidden
          value={step}
          onChange={(event) => setStep(event.currentTarget.value)}
        >
          <option value="">{t('facilitator.group.all-steps')}</option>
          {steps.map((one) => (
            <option key={one.step} value={one.step}>
              {say(one.title)}
            </option>
          ))}
        </SelectField>
      )}
      {lenses.length > 1 && (
        <Chips label={t('facilitator.write.filter')}>
          {lenses.map((one) => (
            <Chip
              key={one}
              small
              tone={lensFaces[one].tone}
              icon={lensFaces[one].icon}
              pressed={lens === one}
              onPress={() => setLens(lens === one ? null : one)}
            >
              {t(lensFaces[one].word)}
            </Chip>
          ))}
        </Chips>
      )}
      {notes.length === 0 && <p className={styles.soft}>{t('facilitator.group.none-loose')}</p>}
      <ul className={styles.notes}>
        {shown.map((note) => (
          <MovableNote key={note.id} note={note} within={null} choosable />
        ))}
      </ul>
    </section>
  );
};
