import { lensesToReveal } from '@futureback/shared/session/state.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { useId } from 'react';
import { Button } from '../../design/button.tsx';
import { SavedIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { LensMark, lensFaces } from '../../pieces/lens.tsx';
import { useSteering } from '../../pieces/steering/steering.tsx';
import type { StepProps } from '../step-views.ts';
import styles from './lens-by-lens.module.css';

/** The notes under one lens, then those under the next: a button for each, and what the room has seen already. */
export const LensByLens = ({
  at,
  label,
  className = '',
}: Pick<StepProps<'write' | 'reflect', HostView>, 'at'> & { label: string; className?: string | undefined }) => {
  const t = useT();
  const id = useId();
  const { reveal } = useSteering();
  const lenses = lensesToReveal(at.step.pen);
  if (lenses.length === 0) return null;
  return (
    <div className={`${styles.row} ${className}`}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <ul aria-labelledby={id} className={styles.lenses}>
        {lenses.map((lens) => {
          const words = t(lensFaces[lens].words);
          return (
            <li key={lens}>
              {at.writing?.lenses.includes(lens) ? (
                <span className={styles.done}>
                  <SavedIcon label={t('facilitator.write.lens-revealed')} />
                  {words}
                </span>
              ) : (
                <Button
                  size="small"
                  aria-label={t('facilitator.write.reveal-lens', { lens: words })}
                  onClick={() => reveal(lens)}
                >
                  <LensMark lens={lens} />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
};
