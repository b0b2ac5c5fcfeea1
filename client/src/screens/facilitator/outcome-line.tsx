import type { SessionId } from '@futureback/shared/ids.ts';
import type { Command, CommandType } from '@futureback/shared/session/command.ts';
import { useEffect, useRef } from 'react';
import { Button, IconButton } from '../../design/button.tsx';
import { CloseIcon, UndoIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import type { MessageId } from '../../i18n/areas.ts';
import { useT } from '../../i18n/use-t.ts';
import { useNamedAdult } from '../../pieces/holding/use-named-adult.ts';
import { useProblemSentence } from '../../pieces/problem-sentence.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import { KEYS } from './keys.ts';
import styles from './outcome-line.module.css';

/** Long enough to read it, think, and press Undo. */
const STAYS_MS = 20_000;

/** Commands whose effect is not plain to see where they were given, or that change what others see. */
const doneWords: Partial<Record<CommandType, MessageId>> = {
  start: 'facilitator.done.start',
  'back-to-lobby': 'facilitator.done.back-to-lobby',
  next: 'facilitator.done.next',
  previous: 'facilitator.done.previous',
  go: 'facilitator.done.go',
  extend: 'facilitator.done.extend',
  'take-minutes-back': 'facilitator.done.take-minutes-back',
  'stop-writing': 'facilitator.done.stop-writing',
  'open-writing': 'facilitator.done.open-writing',
  reveal: 'facilitator.done.reveal',
  hide: 'facilitator.done.hide',
  'show-again': 'facilitator.done.show-again',
  hold: 'facilitator.done.hold',
  release: 'facilitator.done.release',
  'count-by-hand': 'facilitator.done.count-by-hand',
  'count-people': 'facilitator.done.count-people',
  move: 'facilitator.done.move',
  reply: 'facilitator.done.reply',
  remove: 'facilitator.done.remove',
  readmit: 'facilitator.done.readmit',
  'insert-step': 'facilitator.done.insert',
  'take-out-step': 'facilitator.done.take-out',
  'open-ballot': 'facilitator.done.open-ballot',
  'close-ballot': 'facilitator.done.close-ballot',
  'withdraw-ballot': 'facilitator.done.withdraw-ballot',
  cover: 'facilitator.done.cover',
  replan: 'facilitator.done.replan',
  'end-at': 'facilitator.done.end-at',
  spotlight: 'facilitator.done.spotlight',
  close: 'facilitator.done.close',
  reopen: 'facilitator.done.reopen',
};

/** What became of the last command, with the way back; or why it was refused, politely. */
export const OutcomeLine = ({
  session,
  mirrored,
}: {
  session: SessionId;
  /** The room sees this screen: then it says nothing of a concern. */
  mirrored: boolean;
}) => {
  const t = useT();
  const sentence = useProblemSentence();
  const { outcome, undo, dismiss } = useSteering();

  const line = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!outcome) return;
    const go = () => {
      // Not from under the fingers of whoever is on it.
      if (line.current?.contains(document.activeElement)) gone = setTimeout(go, STAYS_MS);
      else dismiss();
    };
    let gone = setTimeout(go, STAYS_MS);
    return () => clearTimeout(gone);
  }, [outcome, dismiss]);

  return (
    <div ref={line} className={styles.line} role="status">
      {outcome?.kind === 'refused' && (
        <Notice live="quiet" tone="warn" action={<Dismiss onPress={dismiss} />}>
          {sentence(outcome.problem)}
        </Notice>
      )}
      {outcome?.kind === 'done' && doneWords[outcome.command.type] && (
        <Notice
          live="quiet"
          action={
            <span className={styles.actions}>
              {outcome.undo && (
                <Button size="small" icon={<UndoIcon />} kbd={KEYS.undo} onClick={undo}>
                  {t(outcome.command.type === 'reveal' ? 'facilitator.done.hide-again' : 'common.undo')}
                </Button>
              )}
              <Dismiss onPress={dismiss} />
            </span>
          }
        >
          {isConcern(outcome.command) && !mirrored ? (
            <WhoIsTold session={session} />
          ) : (
            t(wordsOf(outcome.command, outcome.undo !== null))
          )}
        </Notice>
      )}
    </div>
  );
};

/** What was done, in words; `canUndo` also says whether it was the first of its kind. */
function wordsOf(command: Command, canUndo: boolean): MessageId {
  switch (command.type) {
    case 'cover':
      return command.on ? 'facilitator.done.cover' : 'facilitator.done.uncover';
    case 'reveal':
      return canUndo ? 'facilitator.done.reveal' : 'facilitator.done.reveal-more';
    case 'hold':
      return command.reason === 'for-finding-causes' ? 'facilitator.done.keep' : 'facilitator.done.hold';
    default:
      return doneWords[command.type] ?? 'facilitator.done.go';
  }
}

const isConcern = (command: Command): boolean => command.type === 'hold' && command.reason === 'safety-concern';

/** In the moment in which a note is held because someone may be hurt: who is told, by name. */
const WhoIsTold = ({ session }: { session: SessionId }) => {
  const t = useT();
  const told = useNamedAdult(session);
  if (!told) return t('facilitator.done.hold');
  return told.you ? t('facilitator.done.hold-safety-you') : t('facilitator.done.hold-safety', { name: told.name });
};

const Dismiss = ({ onPress }: { onPress: () => void }) => {
  const t = useT();
  return (
    <IconButton size="small" label={t('common.close')} onClick={onPress}>
      <CloseIcon />
    </IconButton>
  );
};
