import type { ProcessRole } from '@futureback/shared/actor.ts';
import { namedAdultOf } from '@futureback/shared/process/named-adult.ts';
import type { Member, OneTimeLink } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import type * as z from 'zod/mini';
import { call } from '../../../api/call.ts';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { AddIcon, LinkIcon, MoreIcon, TakeBackIcon } from '../../../design/icons.tsx';
import { Menu } from '../../../design/menu.tsx';
import { Notice } from '../../../design/notice.tsx';
import { Tag } from '../../../design/tag.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { Trouble } from '../../../pieces/asking/trouble.tsx';
import { useSend } from '../../../pieces/asking/use-send.ts';
import { ChoiceCards } from '../choice-cards.tsx';
import { CopyLine } from '../copy-line.tsx';
import page from '../page.module.css';
import type { Planning } from '../planning.ts';
import styles from './people-tab.module.css';

type Link = z.infer<typeof OneTimeLink>;

/** As what somebody may be invited: there is one owner, and only they name the deputy. */
const invitedBy = (role: ProcessRole): ProcessRole[] =>
  role === 'owner' ? ['facilitator', 'planner', 'deputy'] : ['facilitator', 'planner'];

/** A new password opens all that its account may do, so a deputy gives none to those who may as much. */
const mayReset = (own: ProcessRole, theirs: ProcessRole): boolean => own === 'owner' || theirs !== 'deputy';

const LinkShown = ({ link, text }: { link: Link; text: string }) => {
  const t = useT();
  const formats = useFormats();
  return (
    <div className={styles.link}>
      <CopyLine label={t('planning.people.link')} text={`${window.location.origin}${link.path}`} />
      <Notice live="polite">{text}</Notice>
      <p className={page.soft}>{t('planning.people.link-until', { moment: formats.moment(link.expiresAt) })}</p>
    </div>
  );
};

const Invite = ({ planning, onClose }: { planning: Planning; onClose: () => void }) => {
  const t = useT();
  const { sending, problem, send } = useSend();
  const [role, setRole] = useState<ProcessRole>('facilitator');
  const [link, setLink] = useState<Link | null>(null);
  const make = async () => {
    const made = await send(call('memberInvite', { params: { process: planning.process.id }, body: { role } }));
    if (made) setLink(made.value);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t('planning.people.invite')}
      actions={
        link ? (
          <Button look="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        ) : (
          <Button look="primary" disabled={sending} onClick={() => void make()}>
            {t('planning.people.make-link')}
          </Button>
        )
      }
    >
      {link ? (
        <LinkShown link={link} text={t('planning.people.link-once')} />
      ) : (
        <ChoiceCards
          label={t('planning.people.as')}
          name="role"
          chosen={role}
          onChoose={setRole}
          choices={invitedBy(planning.role).map((each) => ({
            id: each,
            title: t(`admin.role.${each}`),
            text: t(`admin.role.${each}.text`),
          }))}
        />
      )}
      <Trouble problem={problem} />
    </Dialog>
  );
};

const Reset = ({ planning, member, onClose }: { planning: Planning; member: Member; onClose: () => void }) => {
  const t = useT();
  const { sending, problem, send } = useSend();
  const [link, setLink] = useState<Link | null>(null);
  const make = async () => {
    const made = await send(
      call('memberReset', { params: { process: planning.process.id, account: member.account }, body: {} }),
    );
    if (made) setLink(made.value);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t('planning.people.reset', { name: member.name })}
      actions={
        link ? (
          <Button look="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        ) : (
          <Button look="primary" disabled={sending} onClick={() => void make()}>
            {t('planning.people.make-link')}
          </Button>
        )
      }
    >
      {link ? (
        <LinkShown link={link} text={t('planning.people.link-once')} />
      ) : (
        <p>{t('planning.people.reset-text')}</p>
      )}
      <Trouble problem={problem} />
    </Dialog>
  );
};

const Remove = ({ planning, member, onClose }: { planning: Planning; member: Member; onClose: () => void }) => {
  const t = useT();
  const { sending, problem, send } = useSend();
  const remove = async () => {
    const removed = await send(
      call('memberRemove', { params: { process: planning.process.id, account: member.account } }),
    );
    if (!removed) return;
    planning.again();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t('planning.people.remove', { name: member.name })}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="danger" disabled={sending} onClick={() => void remove()}>
            {t('common.remove')}
          </Button>
        </>
      }
    >
      <p>{t('planning.people.remove-text')}</p>
      <Trouble problem={problem} />
    </Dialog>
  );
};

type Asking = { kind: 'invite' } | { kind: 'reset'; member: Member } | { kind: 'remove'; member: Member };

export const PeopleTab = ({ planning }: { planning: Planning }) => {
  const t = useT();
  const [asking, setAsking] = useState<Asking | null>(null);
  const stewards = planning.can('process.invite');
  const namedAdult = namedAdultOf(planning.process, planning.members);
  const close = () => setAsking(null);
  return (
    <div className={styles.people}>
      <div className={page.head}>
        <h1>{t('planning.tab.people')}</h1>
        {stewards && (
          <Button look="primary" icon={<AddIcon />} onClick={() => setAsking({ kind: 'invite' })}>
            {t('planning.people.invite')}
          </Button>
        )}
      </div>
      <p className={styles.intro}>{t(stewards ? 'planning.people.text' : 'planning.people.reading')}</p>
      <ul className={styles.members}>
        {planning.members.map((member) => (
          <li key={member.account} className={styles.member}>
            <span className={styles.who}>
              <b dir="auto">{member.name}</b>
              {member.account === planning.account.id && <Tag>{t('planning.people.you')}</Tag>}
              {member.account === namedAdult && <Tag tone="accent">{t('planning.people.named-adult')}</Tag>}
              <bdi className={styles.email}>{member.email}</bdi>
            </span>
            <span className={styles.role}>
              <b>{t(`admin.role.${member.role}`)}</b>
              <span className={styles.roleText}>{t(`admin.role.${member.role}.text`)}</span>
            </span>
            {stewards && member.account !== planning.account.id && member.role !== 'owner' && (
              <Menu
                label={t('planning.people.more', { name: member.name })}
                icon={<MoreIcon />}
                look="quiet"
                size="small"
                items={[
                  ...(mayReset(planning.role, member.role)
                    ? [
                        {
                          id: 'reset',
                          label: t('planning.people.reset-link'),
                          icon: <LinkIcon />,
                          onChoose: () => setAsking({ kind: 'reset', member }),
                        },
                      ]
                    : []),
                  {
                    id: 'remove',
                    label: t('common.remove'),
                    icon: <TakeBackIcon />,
                    danger: true,
                    onChoose: () => setAsking({ kind: 'remove', member }),
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
      {asking?.kind === 'invite' && <Invite planning={planning} onClose={close} />}
      {asking?.kind === 'reset' && <Reset planning={planning} member={asking.member} onClose={close} />}
      {asking?.kind === 'remove' && <Remove planning={planning} member={asking.member} onClose={close} />}
    </div>
  );
};
