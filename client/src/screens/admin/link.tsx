import type { ReplyOf } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../api/call.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { LinkIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { Answered, Trouble } from '../../pieces/asking/trouble.tsx';
import { useAnswer } from '../../pieces/asking/use-answer.ts';
import { useSend } from '../../pieces/asking/use-send.ts';
import { StaffFrame } from '../../pieces/staff-frame/staff-frame.tsx';
import { useAccount } from '../../pieces/staff-frame/use-account.ts';
import { AccountForm } from './account-form.tsx';
import styles from './admin.module.css';
import { Door } from './door.tsx';
import { SignInForm } from './sign-in-form.tsx';

type Link = ReplyOf<'linkRead'>;

/** Somebody with an account takes an invitation up: as who they are, or first saying who they are. */
const TakeUp = ({ token, name, onDone }: { token: string; name: string; onDone: () => void }) => {
  const t = useT();
  const { sending, problem, send } = useSend();
  const join = async () => {
    if (await send(call('linkUse', { body: { token } }))) onDone();
  };
  return (
    <div className={styles.fields}>
      <Trouble problem={problem} />
      <Button look="primary" size="big" wide disabled={sending} onClick={() => void join()}>
        {t('admin.link.join-as', { name })}
      </Button>
    </div>
  );
};

const Invitation = ({ token, onDone }: { token: string; onDone: () => void }) => {
  const t = useT();
  const [me, again] = useAccount();
  const [has, setHas] = useState(false);
  const account = me.kind === 'there' ? me.value.account : null;
  const other = async () => {
    await call('signOut', { body: {} });
    await again();
  };
  if (account)
    return (
      <>
        <TakeUp token={token} name={account.name} onDone={onDone} />
        <p className={styles.aside}>
          {t('admin.link.not-you', { name: account.name })}{' '}
          <button type="button" className={styles.inline} onClick={() => void other()}>
            {t('admin.link.other-account')}
          </button>
        </p>
      </>
    );
  return (
    <>
      {has ? <SignInForm onDone={() => void again()} /> : <AccountForm token={token} makes="account" onDone={onDone} />}
      <p className={styles.aside}>
        {t(has ? 'admin.link.no-account' : 'admin.link.have-account')}{' '}
        <button type="button" className={styles.inline} onClick={() => setHas((was) => !was)}>
          {t(has ? 'admin.link.make' : 'admin.sign-in')}
        </button>
      </p>
    </>
  );
};

const Opened = ({ token, link, onDone }: { token: string; link: Link; onDone: () => void }) => {
  const t = useT();
  switch (link.kind) {
    case 'owner':
      return (
        <Door title={t('admin.link.owner.title')} text={t('admin.link.owner.text')}>
          <AccountForm token={token} makes="account" onDone={onDone} />
        </Door>
      );
    case 'invitation':
      return (
        <Door
          title={t('admin.link.invitation.title', { school: link.school ?? '' })}
          text={link.role && t(`admin.role.${link.role}.text`)}
        >
          <Invitation token={token} onDone={onDone} />
        </Door>
      );
    case 'reset':
      return (
        <Door title={t('admin.link.reset.title')} text={t('admin.link.reset.text')}>
          <AccountForm token={token} makes="password" onDone={onDone} />
        </Door>
      );
  }
};

const Spent = () => {
  const t = useT();
  return (
    <StaffFrame>
      <Empty
        heading="h1"
        icon={<LinkIcon />}
        title={t('admin.link.spent.title')}
        action={<ButtonLink href="/sign-in">{t('admin.sign-in')}</ButtonLink>}
      >
        {t('admin.link.spent.text')}
      </Empty>
    </StaffFrame>
  );
};

/** A one-time link: for the first owner, an invitation, or a new password. Its secret is after the `#`, so no server log ever has it. */
export const Screen = () => {
  const [, go] = useLocation();
  const [token] = useState(() => window.location.hash.slice(1));
  const [link, again] = useAnswer(token, () => call('linkRead', { body: { token } }));
  if (token === '' || (link.kind === 'refused' && (link.problem === 'link-expired' || link.problem === 'malformed')))
    return <Spent />;
  if (link.kind !== 'there')
    return (
      <StaffFrame>
        <Answered answer={link} again={() => void again()} page>
          {() => null}
        </Answered>
      </StaffFrame>
    );
  return <Opened token={token} link={link.value} onDone={() => go('/processes', { replace: true })} />;
};
