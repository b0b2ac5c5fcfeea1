import { useId, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { CopyIcon, SavedIcon } from '../../design/icons.tsx';
import { ReadAloud } from '../../design/visually-hidden.tsx';
import { useT } from '../../i18n/use-t.ts';
import styles from './copy-line.module.css';

/** An address to hand on. Over plain http a browser gives no clipboard, so the words are in a field that selects itself. */
export const CopyLine = ({
  label,
  text,
  labelHidden = false,
}: {
  label: string;
  text: string;
  labelHidden?: boolean;
}) => {
  const t = useT();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without a clipboard the text stays selected, for the keys that every system has.
      field.current?.focus();
    }
  };
  return (
    <div className={styles.line}>
      <label htmlFor={id} className={labelHidden ? styles.hidden : styles.label}>
        {label}
      </label>
      <div className={styles.parts}>
        <input
          ref={field}
          id={id}
          className={styles.text}
          dir="ltr"
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button icon={copied ? <SavedIcon /> : <CopyIcon />} onClick={() => void copy()}>
          {t(copied ? 'common.copied' : 'common.copy')}
        </Button>
      </div>
      <ReadAloud>{copied ? t('common.copied') : ''}</ReadAloud>
    </div>
  );
};
