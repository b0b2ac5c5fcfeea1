import type { ReactNode } from 'react';
import { GoodIcon, InfoIcon, WarnIcon } from '../../design/icons.tsx';
import { Spinner } from '../../design/spinner.tsx';
import { Tag, type TagTone } from '../../design/tag.tsx';
import { useT } from '../../i18n/use-t.ts';
import styles from './screen.module.css';

export type Standing = 'busy' | 'good' | 'trouble' | 'aside';

const pictures: Record<Standing, ReactNode> = {
  busy: <Spinner />,
  good: <GoodIcon />,
  trouble: <WarnIcon />,
  aside: <InfoIcon />,
};

const tones: Record<Standing, TagTone> = { busy: 'line', good: 'good', trouble: 'warn', aside: 'accent' };

/** One kind of connection: what it is for, how it stands, and where there is trouble what to change. */
export const Finding = ({
  name,
  purpose,
  standing,
  children,
}: {
  name: string;
  purpose: string;
  standing: Standing;
  children: ReactNode;
}) => {
  const t = useT();
  return (
    <li className={styles.finding}>
      <div className={styles.what}>
        <h3>{name}</h3>
        <p className={styles.soft}>{purpose}</p>
      </div>
      <div className={styles.result}>
        <Tag tone={tones[standing]}>
          {pictures[standing]}
          {t(`check.state.${standing}`)}
        </Tag>
        <p>{children}</p>
      </div>
    </li>
  );
};
