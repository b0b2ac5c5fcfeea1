import type { SessionId } from '@futureback/shared/ids.ts';
import { useEffect } from 'react';
import { Button, ButtonLink } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { AgainIcon, LeaveIcon } from '../../design/icons.tsx';
import { Scene } from '../../design/scene.tsx';
import type { MessageId } from '../../i18n/areas.ts';
import { useT } from '../../i18n/use-t.ts';
import type { EndReason } from '../../realtime/control.ts';
import { forgetHere } from '../../realtime/here.ts';
import type { MyNotes } from '../../realtime/my-notes.ts';
import styles from './session-page.module.css';
import { UnsentWords } from './unsent-words.tsx';

const sentences: Record<EndReason, MessageId> = {
  removed: 'participant.ended.removed',
  'not-allowed': 'participant.ended.not-allowed',
  'no-such-session': 'participant.ended.no-such-session',
  'old-page': 'problems.old-page',
};

/** The connection has ended for good: why, what to do, and every word that did not get through. */
export const Ended = ({ session, reason, mine }: { session: SessionId; reason: EndReason; mine: MyNotes }) => {
  const t = useT();
  useEffect(() => {
    if (reason !== 'old-page') forgetHere(session);
  }, [session, reason]);
  return (
    <Scene of="today" page>
      <main className={styles.main}>
        <Empty
          heading="h1"
          icon={reason === 'old-page' ? <AgainIcon /> : <LeaveIcon />}
          title={t(reason === 'old-page' ? 'participant.ended.old-page' : 'participant.ended.title')}
          action={
            reason === 'old-page' ? (
              <Button look="primary" onClick={() => window.location.reload()}>
                {t('participant.load-again')}
              </Button>
            ) : (
              <ButtonLink href="/join">{t('participant.ended.join')}</ButtonLink>
            )
          }
        >
          {t(sentences[reason])}
        </Empty>
        <UnsentWords words={mine.notes.filter(({ mark }) => mark !== 'saved').map(({ text }) => text)} />
      </main>
    </Scene>
  );
};
