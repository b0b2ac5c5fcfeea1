import type { HostView } from '@futureback/shared/session/view.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSay } from '../../pieces/use-say.ts';
import styles from './side.module.css';

/** What to say in this step, to be read aloud, and advice that is not. */
export const Say = ({ view }: { view: HostView }) => {
  const t = useT();
  const say = useSay(view.horizon);
  if (!view.say)
    return (
      <p className={styles.soft}>
        {t(view.phase === 'closed' ? 'facilitator.closed.title' : 'facilitator.say.nothing')}
      </p>
    );
  return (
    <div className={styles.panel}>
      <div className={styles.script}>
        {view.say.script.map((words) => (
          <p key={words.en}>{say(words)}</p>
        ))}
      </div>
      {view.say.tips.length > 0 && (
        <section className={styles.tips} aria-labelledby="tips">
          <h2 id="tips" className={styles.small}>
            {t('facilitator.say.tips')}
          </h2>
          <ul>
            {view.say.tips.map((words) => (
              <li key={words.en}>{say(words)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
