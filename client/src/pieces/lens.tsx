import type { Lens } from '@futureback/shared/protocol/schema.ts';
import type { ReactNode } from 'react';
import { FeelsIcon, LooksIcon, MoreIcon, SoundsIcon } from '../design/icons.tsx';
import type { MessageId } from '../i18n/areas.ts';
import { useT } from '../i18n/use-t.ts';
import styles from './lens.module.css';

type LensFace = { icon: ReactNode; tone: 'plain' | 'looks' | 'sounds' | 'feels'; word: MessageId; words: MessageId };

/** How each lens is shown: a picture, a colour, a word on a chip and the words on a note. */
export const lensFaces: Record<Lens, LensFace> = {
  looks: { icon: <LooksIcon />, tone: 'looks', word: 'common.lens.looks', words: 'common.lens.looks-like' },
  sounds: { icon: <SoundsIcon />, tone: 'sounds', word: 'common.lens.sounds', words: 'common.lens.sounds-like' },
  feels: { icon: <FeelsIcon />, tone: 'feels', word: 'common.lens.feels', words: 'common.lens.feels-like' },
  more: { icon: <MoreIcon />, tone: 'plain', word: 'common.lens.more', words: 'common.lens.no-lens' },
};

/** The lens of a note: its picture in its colour, and its words. */
export const LensMark = ({ lens }: { lens: Lens }) => {
  const t = useT();
  const { icon, tone, words } = lensFaces[lens];
  return (
    <span className={styles.lens}>
      <span className={styles[tone]}>{icon}</span>
      {t(words)}
    </span>
  );
};
