import { showJoinCode } from '@futureback/shared/ids.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { IconButton } from '../../design/button.tsx';
import { BackIcon, HelpIcon, OfflineIcon, SavedIcon, WallIcon } from '../../design/icons.tsx';
import { Spinner } from '../../design/spinner.tsx';
import { Tag } from '../../design/tag.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import { useSettled } from '../../pieces/use-settled.ts';
import { useConnection, useCounts } from '../../realtime/control-context.tsx';
import styles from './head.module.css';

/** Which evening this is, how people join it, and that everything is saved. */
export const Head = ({ view }: { view: HostView }) => {
  const t = useT();
  const { day } = useFormats();
  const { ask } = useSteering();
  return (
    <header className={styles.head}>
      <a
        className={styles.plan}
        href={`/process/${view.process}`}
        title={t('facilitator.head.planning')}
        aria-label={t('facilitator.head.planning')}
      >
        <BackIcon />
      </a>
      <h1 className={styles.title}>
        <bdi>{view.school}</bdi> · <bdi>{view.title}</bdi>
      </h1>
      <p className={styles.when}>
        {view.startsAt !== null && <span>{day(view.startsAt)}</span>}
        {view.startsAt !== null && view.place && ' · '}
        {view.place && <bdi>{view.place}</bdi>}
        {view.kind === 'rehearsal' && <Tag tone="accent">{t('facilitator.head.practice')}</Tag>}
      </p>
      <p className={styles.code} dir="ltr" title={t('facilitator.head.code')}>
        {showJoinCode(view.code)}
      </p>
      <ConnectionInWords />
      <a
        className={styles.wall}
        href={`/wall/${view.session}`}
        target="_blank"
        rel="noopener"
        title={t('facilitator.head.wall')}
        aria-label={t('facilitator.head.wall')}
      >
        <WallIcon />
      </a>
      <IconButton label={t('facilitator.keys.title')} className={styles.keys} onClick={() => ask({ kind: 'keys' })}>
        <HelpIcon />
      </IconButton>
    </header>
  );
};

const ConnectionInWords = () => {
  const t = useT();
  const counts = useCounts();
  const connection = useSettled(useConnection().kind, 800);
  switch (connection) {
    case 'open':
      return (
        <p className={styles.good} role="status">
          <SavedIcon />
          {t('facilitator.head.connected', { count: counts?.people ?? 0 })}
        </p>
      );
    case 'connecting':
      return (
        <p className={styles.soft} role="status">
          <Spinner />
          {t('facilitator.head.connecting')}
        </p>
      );
    default:
      return (
        <p className={styles.bad} role="status">
          <OfflineIcon />
          {t('facilitator.head.offline')}
        </p>
      );
  }
};
