import type { Words } from '@futureback/shared/language.ts';
import { useT } from '../../i18n/use-t.ts';
import styles from './side.module.css';

/** What is read aloud, and advice that is not. */
export const Script = ({
  script,
  tips,
  say,
}: {
  script: readonly Words[];
  tips: readonly Words[];
  say: (words: Words) => string;
}) => {
  const t = useT();
  return (
    <>
      <div className={styles.script}>
        {script.map((words) => (
          <p key={words.en}>{say(words)}</p>
        ))}
      </div>
      {tips.length > 0 && (
        <section className={styles.tips} aria-labelledby="tips">
          <h2 id="tips" className={styles.small}>
            {t('facilitator.say.tips')}
          </h2>
          <ul>
            {tips.map((words) => (
              <li key={words.en}>{say(words)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
