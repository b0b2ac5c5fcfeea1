import { Redirect, useLocation, useSearch } from 'wouter';
import { useT } from '../../i18n/use-t.ts';
import { useAccount } from '../../pieces/staff-frame/use-account.ts';
import styles from './admin.module.css';
import { Door } from './door.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { whereTo } from './where-to.ts';

export const Screen = () => {
  const t = useT();
  const to = whereTo(useSearch());
  const [, go] = useLocation();
  const [me] = useAccount();
  if (me.kind === 'there' && me.value.account) return <Redirect to={to} replace />;
  return (
    <Door title={t('admin.sign-in')} text={t('admin.sign-in.text')}>
      <SignInForm onDone={() => go(to, { replace: true })} />
      <div className={styles.aside}>
        <h2>{t('admin.sign-in.help')}</h2>
        <p>{t('admin.sign-in.help-text')}</p>
      </div>
    </Door>
  );
};
