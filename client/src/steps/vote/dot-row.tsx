import { IconButton } from '../../design/button.tsx';
import { AddIcon, LessIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import styles from './participant.module.css';

/** One theme with my dots on it, and the two buttons that change them. */
export const DotRow = ({
  words,
  dots,
  most,
  put,
}: {
  words: string;
  dots: number;
  /** As many as fit here now. */
  most: number;
  put: (dots: number) => void;
}) => {
  const t = useT();
  return (
    <li className={styles.item} data-chosen={dots > 0 || undefined}>
      <span dir="auto" className={styles.words}>
        {words}
      </span>
      <span className={styles.controls}>
        <IconButton
          look="plain"
          label={t('steps.vote.less', { theme: words })}
          aria-disabled={dots === 0 || undefined}
          onClick={() => dots > 0 && put(dots - 1)}
        >
          <LessIcon />
        </IconButton>
        <span className={styles.mine} role="img" aria-label={t('common.dots', { count: dots })}>
          {dots}
        </span>
        <IconButton
          look="plain"
          label={t('steps.vote.more', { theme: words })}
          aria-disabled={dots >= most || undefined}
          onClick={() => dots < most && put(dots + 1)}
        >
          <AddIcon />
        </IconButton>
      </span>
    </li>
  );
};
