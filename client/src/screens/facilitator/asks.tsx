import type { Command } from '@futureback/shared/session/command.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { RevealIcon, VoteIcon } from '../../design/icons.tsx';
import type { MessageId } from '../../i18n/areas.ts';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { lensFaces } from '../../pieces/lens.tsx';
import { type Ask, useSteering } from '../../pieces/steering/steering.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useCounts } from '../../realtime/control-context.tsx';
import styles from './asks.module.css';
import { InsertAsk } from './insert-ask.tsx';
import { ACTIONS, type ActionName, KEYS } from './keys.ts';
import { EndAsk, ReplanAsk } from './plan-asks.tsx';
import { Question } from './question.tsx';
import { RemoveAsk } from './remove-ask.tsx';
import { lensesLeft, unrevealedNotes } from './use-actions.ts';

/** The question that stands between a press and what it does, if there is one. */
export const Asks = ({ view }: { view: HostView }) => {
  const { asked } = useSteering();
  if (!asked) return null;
  switch (asked.kind) {
    case 'leave':
      return <Leave view={view} ask={asked} />;
    case 'end-ballot':
      return view.at && <EndBallot run={view.at.run} onward={asked.onward} />;
    case 'unread':
      return <Unread view={view} ask={asked} />;
    case 'go':
      return <Go view={view} step={asked.step} />;
    case 'close':
      return <Close view={view} />;
    case 'replan':
      return view.at && <ReplanAsk view={view} at={view.at} />;
    case 'end-at':
      return view.at && <EndAsk view={view} at={view.at} />;
    case 'insert':
      return <InsertAsk view={view} after={asked.after} />;
    case 'remove':
      return <RemoveAsk participant={asked.participant} name={asked.name} />;
    case 'keys':
      return <Keys />;
  }
};

const Leave = ({ view, ask: { onward } }: { view: HostView; ask: Extract<Ask, { kind: 'leave' }> }) => {
  const t = useT();
  const { ask, steer, reveal } = useSteering();
  const notes = unrevealedNotes(view, useCounts()?.notes ?? 0);
  const { list } = useFormats();
  const hidden = lensesLeft(view).map((lens) => t(lensFaces[lens].words));
  const stay = () => ask(null);
  return (
    <Dialog
      open
      onClose={stay}
      title={
        hidden.length > 0
          ? t('facilitator.leave.lenses', { lenses: list(hidden) })
          : t('facilitator.leave.title', { count: notes })
      }
      closeLabel={t('common.close')}
      actions={
        <>
          <Button look="quiet" onClick={stay}>
            {t('facilitator.leave.stay')}
          </Button>
          <Button
            onClick={() => {
              stay();
              void steer(onward);
            }}
          >
            {t('facilitator.leave.keep')}
          </Button>
          <Button
            look="primary"
            icon={<RevealIcon />}
            onClick={() => {
              stay();
              reveal();
            }}
          >
            {t('facilitator.leave.reveal')}
          </Button>
        </>
      }
    >
      <p>{t('facilitator.leave.text')}</p>
    </Dialog>
  );
};

/** Answers are frozen once it is closed: nobody can take that back, so it is said before. */
const EndBallot = ({ run, onward }: { run: number; onward: Command }) => {
  const t = useT();
  const { ask, steer } = useSteering();
  const stay = () => ask(null);
  const end = (command: Command) => () => {
    stay();
    void steer(command);
  };
  const shows = onward.type === 'close-ballot';
  return (
    <Dialog
      open
      onClose={stay}
      title={t(shows ? 'facilitator.end-ballot.show' : 'facilitator.end-ballot.leave')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button look="quiet" onClick={stay}>
            {t(shows ? 'facilitator.end-ballot.stay' : 'facilitator.leave.stay')}
          </Button>
          {!shows && <Button onClick={end(onward)}>{t('facilitator.end-ballot.go')}</Button>}
          <Button look="primary" icon={<VoteIcon />} onClick={end({ type: 'close-ballot', run })}>
            {t('facilitator.ballot.close')}
          </Button>
        </>
      }
    >
      <Frozen />
    </Dialog>
  );
};

/** How many answered so far, and that nothing of it can be changed once it is closed. */
const Frozen = () => {
  const t = useT();
  const counts = useCounts();
  return <p>{t('facilitator.end-ballot.text', { count: counts?.voted ?? 0, people: counts?.people ?? 0 })}</p>;
};

const useIsAnswering = ({ at }: HostView): boolean => (useCounts()?.voted ?? 0) > 0 && at?.ballot?.result === null;

const Unread = ({ view, ask: { notes, lens } }: { view: HostView; ask: Extract<Ask, { kind: 'unread' }> }) => {
  const t = useT();
  const { ask, steer } = useSteering();
  const stay = () => ask(null);
  const reveal = (unread: 'keep' | 'release') => () => {
    stay();
    if (view.at) void steer({ type: 'reveal', run: view.at.run, unread, ...(lens ? { lens } : {}) });
  };
  return (
    <Dialog
      open
      onClose={stay}
      title={t('facilitator.unread.title', { count: notes })}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button look="quiet" onClick={stay}>
            {t('common.cancel')}
          </Button>
          <Button onClick={reveal('release')}>{t('facilitator.unread.release')}</Button>
          <Button look="primary" onClick={reveal('keep')}>
            {t('facilitator.unread.keep')}
          </Button>
        </>
      }
    >
      <p>{t('facilitator.unread.text')}</p>
    </Dialog>
  );
};

const Go = ({ view, step }: { view: HostView; step: string }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const notes = unrevealedNotes(view, useCounts()?.notes ?? 0);
  const answering = useIsAnswering(view);
  const title = view.agenda.find((line) => line.step === step)?.title;
  return (
    <Question
      title={t('facilitator.go.title', { step: title ? say(title) : '' })}
      no={t('facilitator.leave.stay')}
      yes={t('facilitator.go.go')}
      command={view.at && { type: 'go', run: view.at.run, step }}
    >
      <p>{t('facilitator.go.text')}</p>
      {answering && <Frozen />}
      {notes > 0 && (
        <p>
          {lensesLeft(view).length > 0
            ? t('facilitator.go.rest-private')
            : t('facilitator.go.private', { count: notes })}
        </p>
      )}
    </Question>
  );
};

const Close = ({ view }: { view: HostView }) => {
  const t = useT();
  const answering = useIsAnswering(view);
  return (
    <Question
      title={t('facilitator.close.title')}
      no={t('facilitator.leave.stay')}
      yes={t('facilitator.bar.close')}
      command={{ type: 'close' }}
    >
      <p>{t('facilitator.close.text')}</p>
      {answering && <Frozen />}
    </Question>
  );
};

const keyWords: Record<ActionName, MessageId> = {
  previous: 'facilitator.keys.previous',
  next: 'facilitator.keys.next',
  clock: 'facilitator.keys.clock',
  extend: 'facilitator.keys.extend',
  reveal: 'facilitator.keys.reveal',
  writing: 'facilitator.keys.writing',
  ballot: 'facilitator.keys.ballot',
  light: 'facilitator.keys.light',
  step: 'facilitator.keys.step',
  cover: 'facilitator.keys.cover',
  undo: 'facilitator.keys.undo',
  help: 'facilitator.keys.help',
};

const Keys = () => {
  const t = useT();
  const { ask } = useSteering();
  return (
    <Dialog open onClose={() => ask(null)} title={t('facilitator.keys.title')} closeLabel={t('common.close')}>
      <dl className={styles.keys}>
        {ACTIONS.map((name) => (
          <div key={name}>
            <dt>
              <kbd>{name === 'clock' ? t('facilitator.keys.space') : KEYS[name]}</kbd>
              {name === 'next' && <kbd>→</kbd>}
              {name === 'previous' && <kbd>←</kbd>}
            </dt>
            <dd>{t(keyWords[name])}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.soft}>{t('facilitator.keys.typing')}</p>
    </Dialog>
  );
};
