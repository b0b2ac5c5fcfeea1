import { useLayoutEffect, useState } from 'react';
import { IconButton } from '../../design/button.tsx';
import { useT } from '../../i18n/use-t.ts';
import { recall, remember } from '../../realtime/device-memory.ts';
import styles from './text-size.module.css';

/** Of what the browser itself is set to: whoever chose large letters there gets larger ones still. */
const SIZES = ['100%', '115%', '132%'] as const;
const LARGEST = SIZES.length - 1;
const MEMORY = 'text-size';

const chosen = (): number => Math.min(LARGEST, Math.max(0, Number(recall(MEMORY)) || 0));
const show = (size: string) => {
  document.documentElement.style.fontSize = size;
};

/** The size of letters that was chosen on this device, as long as the page is a participant's. */
export function useTextSize(): void {
  useLayoutEffect(() => {
    show(SIZES[chosen()] ?? '');
    return () => show('');
  }, []);
}

/** Smaller and larger letters, in three steps. */
export const TextSize = () => {
  const t = useT();
  const [size, setSize] = useState(chosen);
  const choose = (next: number) => {
    if (next < 0 || next > LARGEST) return;
    remember(MEMORY, String(next));
    show(SIZES[next] ?? '');
    setSize(next);
  };
  return (
    <fieldset className={styles.sizes}>
      <legend>{t('participant.text.title')}</legend>
      <IconButton
        look="plain"
        label={t('participant.text.smaller')}
        aria-disabled={size === 0 || undefined}
        onClick={() => choose(size - 1)}
      >
        <span aria-hidden="true" dir="ltr">
          A−
        </span>
      </IconButton>
      <span role="status">{t('participant.text.now', { number: size + 1, of: SIZES.length })}</span>
      <IconButton
        look="plain"
        label={t('participant.text.larger')}
        aria-disabled={size === LARGEST || undefined}
        onClick={() => choose(size + 1)}
      >
        <span aria-hidden="true" dir="ltr" className={styles.larger}>
          A+
        </span>
      </IconButton>
    </fieldset>
  );
};
