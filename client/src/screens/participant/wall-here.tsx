import { ButtonLink } from '../../design/button.tsx';
import { WallIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import styles from './lobby.module.css';

/** For the recorder of a room: the wall on the room's own screen, from the same laptop or by the same code. */
export const WallHere = ({ code }: { code: string }) => {
  const t = useT();
  return (
    <p className={styles.soft}>
      <ButtonLink size="small" icon={<WallIcon />} href={`/wall?code=${code}`} target="_blank" rel="noopener">
        {t('participant.wall-here')}
      </ButtonLink>
    </p>
  );
};
