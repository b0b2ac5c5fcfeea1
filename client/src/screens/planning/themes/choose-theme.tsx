import { Dialog } from '../../../design/dialog.tsx';
import { useT } from '../../../i18n/use-t.ts';
import type { ThemeRow } from './theme-rows.ts';
import styles from './themes-tab.module.css';

/** The way to put themes together without dragging. */
export const ChooseTheme = ({
  row,
  others,
  onChoose,
  onClose,
}: {
  row: ThemeRow;
  others: readonly ThemeRow[];
  onChoose: (into: ThemeRow) => void;
  onClose: () => void;
}) => {
  const t = useT();
  return (
    <Dialog open onClose={onClose} closeLabel={t('common.close')} title={t('planning.theme.put', { theme: row.title })}>
      <p>{t('planning.theme.put-text')}</p>
      <ul className={styles.choices}>
        {others.map((other) => (
          <li key={other.key}>
            <button
              type="button"
              className={styles.choice}
              onClick={() => {
                onChoose(other);
                onClose();
              }}
            >
              <b dir="auto">{other.title}</b>
              <span>{other.members.map((member) => member.from).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
