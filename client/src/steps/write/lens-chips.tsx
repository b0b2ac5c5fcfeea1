import type { Lens } from '@futureback/shared/protocol/schema.ts';
import { Chip } from '../../design/chip.tsx';
import { Chips } from '../../design/chips.tsx';
import { useT } from '../../i18n/use-t.ts';
import { lensFaces } from '../../pieces/lens.tsx';
import styles from './lens-chips.module.css';

/** One lens or none; pressed again it is none. */
export const LensChips = ({
  lenses,
  chosen,
  choose,
}: {
  lenses: readonly Lens[];
  chosen: Lens | undefined;
  choose: (lens: Lens | undefined) => void;
}) => {
  const t = useT();
  return (
    <Chips label={t('steps.write.lenses')} className={styles.lenses}>
      {lenses.map((lens) => {
        const { icon, tone, word } = lensFaces[lens];
        return (
          <Chip
            key={lens}
            tone={tone}
            icon={lens === 'more' ? undefined : icon}
            pressed={chosen === lens}
            onPress={() => choose(chosen === lens ? undefined : lens)}
            className={styles.lens}
          >
            {t(word)}
          </Chip>
        );
      })}
    </Chips>
  );
};
