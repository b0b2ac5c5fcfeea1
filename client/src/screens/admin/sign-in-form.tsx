import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { Trouble } from '../../pieces/asking/trouble.tsx';
import { useSend } from '../../pieces/asking/use-send.ts';
import styles from './admin.module.css';
import { PasswordField } from './password-field.tsx';

/** E-mail and password. */
export const SignInForm = ({ onDone }: { onDone: () => void }) => {
  const t = useT();
  const { sending, problem, send } = useSend();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isEmail(email) || password === '') return;
    if (await send(call('signIn', { body: { email, password } }))) onDone();
  };

  return (
    <form className={styles.fields} onSubmit={(event) => void signIn(event)} noValidate>
      <TextField
        type="email"
        name="email"
        label={t('admin.email')}
        error={asked && !isEmail(email) ? t('admin.email.wrong') : undefined}
        dir="ltr"
        maxLength={254}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordField
        label={t('admin.password')}
        error={asked && password === '' ? t('admin.password.missing') : undefined}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Trouble problem={problem} />
      <Button type="submit" look="primary" size="big" wide disabled={sending}>
        {t('admin.sign-in')}
      </Button>
    </form>
  );
};

/** Roughly: the server judges. */
export const isEmail = (typed: string): boolean => /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(typed);
