import type { SessionRole } from '@futureback/shared/actor.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import type { PresenceRoster } from '@futureback/shared/wire/control.ts';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { LinkIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useAnswer } from '../../pieces/asking/use-answer.ts';
import { useSend } from '../../pieces/asking/use-send.ts';
import { useProblemSentence } from '../../pieces/problem-sentence.ts';
import { LinkRow } from './link-row.tsx';
import styles from './side.module.css';

const BY_LINK = ['interpreter', 'observer'] as const;
type Helper = (typeof BY_LINK)[number] | 'co-facilitator';

/** Those who help without a table: a link for each role. Who leads as well has an account, which only stewards invite to. */
export const Helpers = ({ view, roster }: { view: HostView; roster: PresenceRoster }) => {
  const t = useT();
  const invites = useInvites(view);
  const here = (role: SessionRole) => roster.roster.filter((one) => one.role === role && one.connected).length;
  return (
    <section className={styles.section} aria-labelledby="helpers">
      <h2 id="helpers" className={styles.small}>
        {t('facilitator.helpers')}
      </h2>
      <ul className={styles.linkList}>
        {BY_LINK.map((role) => (
          <HelperLink
            key={role}
            helper={role}
            here={here(role)}
            make={() => call('roleLink', { params: { session: view.session }, body: { role } })}
          />
        ))}
        {invites && (
          <HelperLink
            helper="co-facilitator"
            here={0}
            make={() => call('memberInvite', { params: { process: view.process }, body: { role: 'facilitator' } })}
          />
        )}
      </ul>
    </section>
  );
};

/** A helper's link is made when it is asked for, and shown only then. */
const HelperLink = ({
  helper,
  here,
  make,
}: {
  helper: Helper;
  here: number;
  make: () => ReturnType<typeof call<'roleLink'>>;
}) => {
  const t = useT();
  const sentence = useProblemSentence();
  const { send, sending, problem } = useSend();
  const [path, setPath] = useState<string | null>(null);
  const name = t(`facilitator.helpers.${helper}`);
  const about = (
    <span className={styles.about}>
      {here > 0 && <span className={styles.good}>{t('facilitator.helpers.here', { count: here })}</span>}
      {t(`facilitator.helpers.${helper}.${path === null ? 'text' : 'give'}`)}
    </span>
  );
  if (path !== null)
    return (
      <LinkRow name={name} address={location.origin + path}>
        {about}
      </LinkRow>
    );
  return (
    <li>
      <b>{name}</b>
      <Button
        size="small"
        icon={<LinkIcon />}
        disabled={sending}
        aria-label={t('facilitator.helpers.make-for', { name })}
        onClick={() => void send(make()).then((made) => made && setPath(made.value.path))}
      >
        {t('facilitator.helpers.make')}
      </Button>
      {about}
      {problem && <Notice tone="danger">{sentence(problem)}</Notice>}
    </li>
  );
};

/** Whether this host may invite somebody with an account. */
function useInvites({ process }: HostView): boolean {
  const [answer] = useAnswer(process, () => call('processes'));
  if (answer.kind !== 'there') return false;
  const role = answer.value.processes.find(({ id }) => id === process)?.role;
  return role === 'owner' || role === 'deputy';
}
