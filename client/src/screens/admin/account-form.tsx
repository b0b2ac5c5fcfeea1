import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { Trouble } from '../../pieces/asking/trouble.tsx';
import { useSend } from '../../pieces/asking/use-send.ts';
import styles from './admin.module.css';
import { PasswordField } from './password-field.tsx';
import { isEmail } from './sign-in-form.tsx';

const PASSWORD_LENGTH = 10;

/** Uses a one-time link: a new account, or on a reset only its new password. */
export const AccountForm = ({
  token,
  makes,
  onDone,
}: {
  token: string;
  makes: 'account' | 'password';
  onDone: () => void;
}) => {
  const t = useT();
  const { sending, problem, send } = useSend();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const account = makes === 'account';
  const says = (wrong: boolean, words: string) => (asked && wrong ? words : undefined);

  const use = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (password.length < PASSWORD_LENGTH || (account && (name.trim() === '' || !isEmail(email)))) return;
    if (await send(call('linkUse', { body: { token, password, ...(account ? { name, email } : {}) } }))) onDone();
  };

  return (
    <form className={styles.fields} onSubmit={(event) => void use(event)} noValidate>
      {account && (
        <>
          <TextField
            label={t('admin.name')}
            hint={t('admin.name.hint')}
            error={says(name.trim() === '', t('admin.name.missing'))}
            dir="auto"
            maxLength={80}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextField
            type="email"
            name="email"
            label={t('admin.email')}
            hint={t('admin.email.hint')}
            error={says(!isEmail(email), t('admin.email.wrong'))}
            dir="ltr"
            maxLength={254}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </>
      )}
      <PasswordField
        label={t(account ? 'admin.password' : 'admin.password.new')}
        hint={t('admin.password.rule')}
        error={says(password.length < PASSWORD_LENGTH, t('admin.password.short'))}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <Trouble problem={problem} />
      <Button type="submit" look="primary" size="big" wide disabled={sending}>
        {t(account ? 'admin.link.make' : 'admin.link.set-password')}
      </Button>
    </form>
  );
};
