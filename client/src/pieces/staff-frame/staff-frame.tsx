import { SPOKEN } from '@futureback/shared/language.ts';
import type { ReactNode } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import { call } from '../../api/call.ts';
import { LanguageIcon, LeaveIcon, PersonIcon, ThemesIcon } from '../../design/icons.tsx';
import { Menu } from '../../design/menu.tsx';
import { Scene, type SceneName } from '../../design/scene.tsx';
import { interfaceLanguages } from '../../i18n/languages.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { Answered } from '../asking/trouble.tsx';
import styles from './staff-frame.module.css';
import { type Account, useAccount } from './use-account.ts';

const LanguageMenu = () => {
  const { language, choose, t } = useLanguage();
  return (
    <Menu
      label={t('common.language')}
      look="quiet"
      size="small"
      icon={<LanguageIcon />}
      items={SPOKEN.map((each) => ({
        id: each,
        label: <span lang={each}>{interfaceLanguages[each].ownName}</span>,
        disabled: each === language,
        onChoose: () => void choose(each),
      }))}
    />
  );
};

const AccountMenu = ({ account }: { account: Account }) => {
  const t = useT();
  const [, go] = useLocation();
  const leave = async () => {
    await call('signOut', { body: {} });
    go('/sign-in');
  };
  return (
    <Menu
      label={t('admin.account.menu', { name: account.name })}
      look="quiet"
      size="small"
      icon={<PersonIcon />}
      className={styles.account}
      items={[
        {
          id: 'processes',
          label: t('admin.processes.all'),
          icon: <ThemesIcon />,
          onChoose: () => go('/processes'),
        },
        { id: 'leave', label: t('admin.account.sign-out'), icon: <LeaveIcon />, onChoose: () => void leave() },
      ]}
    >
      <span dir="auto" className={styles.name}>
        {account.name}
      </span>
    </Menu>
  );
};

/**
 * The page around everything that staff see outside of a running session. `head` stands beside the name; without an account there is only
 * the choice of language.
 */
export const StaffFrame = ({
  scene = 'today',
  head,
  account,
  children,
}: {
  scene?: SceneName;
  head?: ReactNode;
  account?: Account | undefined;
  children: ReactNode;
}) => {
  const t = useT();
  return (
    <Scene of={scene} page className={styles.page}>
      <a className={styles.skip} href="#content">
        {t('admin.skip')}
      </a>
      <header className={styles.header}>
        {head ?? (
          <Link href={account ? '/processes' : '/'} className={styles.product}>
            Futureback
          </Link>
        )}
        <div className={styles.own}>
          <LanguageMenu />
          {account && <AccountMenu account={account} />}
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </Scene>
  );
};

/** Shows what only signed-in people see; everybody else is asked to sign in and comes back here. */
export const SignedIn = ({ children }: { children: (account: Account) => ReactNode }) => {
  const [answer, again] = useAccount();
  const [path] = useLocation();
  if (answer.kind !== 'there')
    return (
      <StaffFrame>
        <Answered answer={answer} again={() => void again()} page>
          {() => null}
        </Answered>
      </StaffFrame>
    );
  const { account } = answer.value;
  return account ? children(account) : <Redirect to={`/sign-in?to=${encodeURIComponent(path)}`} replace />;
};
