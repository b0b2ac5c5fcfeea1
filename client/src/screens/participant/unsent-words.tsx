import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { CopyIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import styles from './unsent-words.module.css';

/** Words that could not be sent, as plain text: to be copied, read to the host or written on paper. */
export const UnsentWords = ({ words }: { words: readonly string[] }) => {
  const t = useT();
  const [copied, setCopied] = useState(false);
  if (words.length === 0) return null;
  const copy = async () => {
    // Missing on plain http; the words can still be selected by hand.
    await navigator.clipboard?.writeText(words.join('\n\n'));
    setCopied(true);
  };
  return (
    <section className={styles.unsent}>
      <h2>{t('participant.unsent.title')}</h2>
      <p>{t('participant.unsent.text')}</p>
      <ul>
        {words.map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      {'clipboard' in navigator && (
        <Button size="small" icon={<CopyIcon />} onClick={() => void copy()}>
          {t(copied ? 'common.copied' : 'common.copy')}
        </Button>
      )}
    </section>
  );
};
