import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Button, ButtonLink } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { AgainIcon, LeaveIcon } from '../../design/icons.tsx';
import { Scene } from '../../design/scene.tsx';
import type { MessageId } from '../../i18n/areas.ts';
import { useT } from '../../i18n/use-t.ts';
import type { EndReason } from '../../realtime/control.ts';
import { useControl } from '../../realtime/control-context.tsx';
import { forgetHere } from '../../realtime/here.ts';
import type { MyNotes } from '../../realtime/my-notes.ts';
import { eraseAfter, holdsOthers, isShared, leavePhone } from './leave-phone.ts';
import styles from './session-page.module.css';
import { UnsentWords } from './unsent-words.tsx';

const words: Record<EndReason, { title: MessageId; text: MessageId }> = {
  removed: { title: 'participant.ended.title', text: 'participant.ended.removed' },
  left: { title: 'participant.ended.left-title', text: 'participant.ended.left' },
  'not-allowed': { title: 'participant.ended.title', text: 'participant.ended.not-allowed' },
  'no-such-session': { title: 'participant.ended.title', text: 'participant.ended.no-such-session' },
  'old-page': { title: 'participant.ended.old-page', text: 'problems.old-page' },
};

type Ending = { me: OwnParticipant; code: string | null; reason: EndReason };

/** The connection has ended for good: why, what to do, and every word that did not get through. */
export const Ended = ({ mine, ...ending }: Ending & { mine: MyNotes }) => {
  const { me, reason } = ending;
  const t = useT();
  useEffect(() => {
    if (reason === 'left') void eraseAfter(me);
    else if (reason !== 'old-page') forgetHere(me);
  }, [me, reason]);
  return (
    <Scene of="today" page>
      <main className={styles.main}>
        <Empty
          heading="h1"
          icon={reason === 'old-page' ? <AgainIcon /> : <LeaveIcon />}
          title={t(words[reason].title)}
          action={<GoOn {...ending} />}
        >
          {t(words[reason].text)}
        </Empty>
        <UnsentWords words={mine.notes.filter(({ mark }) => mark !== 'saved').map(({ text }) => text)} />
      </main>
    </Scene>
  );
};

const GoOn = ({ me, code, reason }: Ending) => {
  const t = useT();
  if (reason === 'old-page')
    return (
      <Button look="primary" onClick={() => window.location.reload()}>
        {t('participant.load-again')}
      </Button>
    );
  if (reason === 'removed') return <NextPerson me={me} code={code} />;
  return <ButtonLink href={joinAt(code)}>{t('participant.ended.join')}</ButtonLink>;
};

const joinAt = (code: string | null) => (code === null ? '/join' : `/join/${code}`);

/** Sending one person away is about that person: whoever shares the phone goes on, or comes in. */
const NextPerson = ({ me, code }: Omit<Ending, 'reason'>) => {
  const t = useT();
  const [, go] = useLocation();
  const control = useControl();
  const [shared, setShared] = useState(false);
  useEffect(() => {
    void isShared(me).then(setShared);
  }, [me]);
  if (!shared) return <ButtonLink href="/join">{t('participant.ended.join')}</ButtonLink>;

  const next = async () => {
    // Where others stand beside them, a host who lets them in again finds them on this phone.
    if ((await holdsOthers(me)) || (await leavePhone(me, control)).ok) go(joinAt(code));
  };
  return (
    <Button look="primary" onClick={() => void next()}>
      {t('participant.closed.next-person')}
    </Button>
  );
};
