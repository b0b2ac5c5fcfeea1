import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { useCallback, useEffect, useState } from 'react';
import { Redirect, useParams } from 'wouter';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { OfflineIcon } from '../../design/icons.tsx';
import { Scene } from '../../design/scene.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useProblemSentence } from '../../pieces/problem-sentence.ts';
import { ControlProvider } from '../../realtime/control-context.tsx';
import { recallHere, rememberHere } from '../../realtime/here.ts';
import { sayShared } from './leave-phone.ts';
import { SessionPage } from './session-page.tsx';
import { useTextSize } from './text-size.tsx';
import { cameShared, forgetWhoCame, whoCame } from './who-came.ts';
import { askWhoIsHere } from './who-is-here.ts';
import { WhoWrites } from './who-writes.tsx';

type Found =
  | { kind: 'looking' }
  | { kind: 'found'; me: OwnParticipant }
  | { kind: 'several'; all: readonly OwnParticipant[] }
  | { kind: 'nobody' }
  | { kind: 'refused'; sentence: string };

/** A participant's phone. It finds out who writes here, and stands in the session as that person. */
export const Screen = () => {
  const { session = '' } = useParams<{ session: string }>();
  const t = useT();
  const problem = useProblemSentence();
  useTextSize();
  const [found, setFound] = useState<Found>(() => {
    const me = recallHere(session);
    const came = whoCame();
    return me && (came === null || came === me.participant) ? { kind: 'found', me } : { kind: 'looking' };
  });
  const choose = useCallback((me: OwnParticipant) => {
    if (cameShared()) sayShared(me.session, true);
    forgetWhoCame();
    rememberHere(me);
    setFound({ kind: 'found', me });
  }, []);

  const looking = found.kind === 'looking';
  useEffect(() => {
    if (!looking) return;
    let shown = true;
    void askWhoIsHere(session).then((answer) => {
      if (!shown) return;
      if (!answer.ok) return setFound({ kind: 'refused', sentence: problem(answer.problem) });
      const [first, ...others] = answer.value.participants;
      const came = answer.value.participants.find(({ participant }) => participant === whoCame());
      if (came) choose(came);
      else if (!first) setFound({ kind: 'nobody' });
      else if (others.length > 0) setFound({ kind: 'several', all: answer.value.participants });
      else choose(first);
    });
    return () => {
      shown = false;
    };
  }, [looking, session, problem, choose]);

  switch (found.kind) {
    case 'looking':
      return <Waiting />;
    case 'found':
      return (
        <ControlProvider
          key={found.me.participant}
          as="participant"
          session={session}
          participant={found.me.participant}
          waiting={<Waiting />}
        >
          <SessionPage me={found.me} change={choose} />
        </ControlProvider>
      );
    case 'several':
      return <WhoWrites all={found.all} choose={choose} />;
    case 'nobody':
      return <Redirect to="/join" replace />;
    case 'refused':
      return (
        <Scene of="today" page>
          <main>
            <Empty
              heading="h1"
              icon={<OfflineIcon />}
              title={t('participant.not-opened')}
              action={
                <Button look="primary" onClick={() => setFound({ kind: 'looking' })}>
                  {t('common.try-again')}
                </Button>
              }
            >
              {found.sentence}
            </Empty>
          </main>
        </Scene>
      );
  }
};
