import type { HostView } from '@futureback/shared/session/view.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSay } from '../../pieces/use-say.ts';
import { Preview } from './preview.tsx';
import { Script } from './script.tsx';
import styles from './side.module.css';
import type { Reading } from './use-reading.ts';

/** What to say in this step, or in one that the host reads ahead. */
export const Say = ({ view, reading }: { view: HostView; reading: Reading }) => {
  const t = useT();
  const say = useSay(view.horizon);
  if (reading.step !== null) return <Preview view={view} step={reading.step} close={reading.stop} />;
  if (!view.say)
    return (
      <p className={styles.soft}>
        {t(view.phase === 'closed' ? 'facilitator.closed.title' : 'facilitator.say.nothing')}
      </p>
    );
  return (
    <div className={styles.panel}>
      <Script {...view.say} say={say} />
    </div>
  );
};
