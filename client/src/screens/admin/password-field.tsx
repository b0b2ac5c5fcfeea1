import { useState } from 'react';
import { IconButton } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { CoverIcon, RevealIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import styles from './admin.module.css';

/** A password, which its owner may look at: on a laptop at home a typing mistake is the larger danger. */
export const PasswordField = ({
  label,
  hint,
  error,
  autoComplete,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  error?: string | undefined;
  autoComplete: 'current-password' | 'new-password';
  value: string;
  onChange: (password: string) => void;
}) => {
  const t = useT();
  const [seen, setSeen] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className={styles.password}>
          <input
            {...control}
            type={seen ? 'text' : 'password'}
            name="password"
            dir="ltr"
            maxLength={200}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <IconButton
            label={t(seen ? 'admin.password.hide' : 'admin.password.show')}
            onClick={() => setSeen((was) => !was)}
          >
            {seen ? <CoverIcon /> : <RevealIcon />}
          </IconButton>
        </div>
      )}
    </Field>
  );
};
