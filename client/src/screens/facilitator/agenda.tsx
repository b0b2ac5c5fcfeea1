import type { StepId } from '@futureback/shared/ids.ts';
import type { Written } from '@futureback/shared/projection.ts';
import type { AgendaLine, HostView, StepView } from '@futureback/shared/session/view.ts';
import { MINUTE } from '@futureback/shared/time.ts';
import { Button } from '../../design/button.tsx';
import { AddIcon, OpenIcon, TakeBackIcon } from '../../design/icons.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useRoster } from '../../realtime/control-context.tsx';
import styles from './agenda.module.css';
import { Ending, InTime } from './ending.tsx';
import type { Chime } from './use-chime.ts';
import type { Reading } from './use-reading.ts';

type AgendaProps = { view: HostView; chime: Chime; reading: Reading };

/** In the hand one line says how the evening stands, and opens to all of it. In each step it begins closed. */
export const FoldedAgenda = ({ at, ...agenda }: AgendaProps & { at: StepView }) => {
  const t = useT();
  return (
    <details key={at.run} className={styles.fold}>
      <summary>
        <b>{t('facilitator.agenda')}</b>
        <span className={styles.ends}>
          <InTime view={agenda.view} at={at} />
        </span>
        <OpenIcon className={styles.chevron} />
      </summary>
      <Agenda {...agenda} />
    </details>
  );
};

/** The evening as a line: what was, what is, what comes, and whether it ends in time. A step's words are read at a press, and nothing moves. */
export const Agenda = ({ view, chime, reading }: AgendaProps) => {
  const t = useT();
  const say = useSay(view.horizon);
  const written = useRoster()?.written ?? {};
  const insertAfter =
    view.phase === 'closed' ? undefined : (view.agenda.find(({ state }) => state === 'now') ?? view.agenda.at(-1));
  return (
    <nav className={styles.agenda} aria-labelledby="agenda">
      <h2 id="agenda" className={styles.heading}>
        {t('facilitator.agenda')}
      </h2>
      {view.phase === 'lobby' && <p className={styles.hint}>{t('facilitator.agenda.read-ahead')}</p>}
      <ol className={styles.lines}>
        {view.agenda.map((line) => (
          <li key={line.step} className={styles.line} data-state={line.state}>
            <button
              type="button"
              className={styles.step}
              aria-current={line.state === 'now' ? 'step' : undefined}
              aria-pressed={reading.step === line.step}
              title={t('facilitator.agenda.read', { step: say(line.title) })}
              onClick={() => reading.read(line.step)}
            >
              <span className={styles.dot} aria-hidden="true" />
              <span className={styles.name}>{say(line.title)}</span>
              <Minutes line={line} />
              <NotesOf line={line} written={written[line.step]} />
            </button>
            {line.canGo && view.phase !== 'closed' && <TakeOut step={line.step} title={say(line.title)} />}
            {line === insertAfter && <PutIn after={line.step} />}
          </li>
        ))}
      </ol>
      {view.at && <Ending view={view} at={view.at} chime={chime} />}
    </nav>
  );
};

/** How many notes a step has, and how many of them the room has not seen. */
const NotesOf = ({ line, written }: { line: AgendaLine; written: Written | undefined }) => {
  const t = useT();
  const { notes, unseen } = written ?? { notes: 0, unseen: 0 };
  const isWrittenIn = line.kind === 'write' || line.kind === 'reflect';
  if (!isWrittenIn || (notes === 0 && line.state === 'ahead')) return null;
  const kept = line.revealed !== false ? 'waiting' : line.state === 'past' ? 'kept-private' : 'not-revealed';
  return (
    <small className={styles.notes}>
      {t('facilitator.agenda.notes', { count: notes })}
      {unseen > 0 && (
        <>
          {' · '}
          <span className={line.state === 'past' ? styles.unseen : undefined}>
            {t(`facilitator.agenda.${kept}`, { count: unseen })}
          </span>
        </>
      )}
    </small>
  );
};

/** Opens the store of steps; it stands where one is wanted most often, behind the current step. */
const PutIn = ({ after }: { after: StepId }) => {
  const t = useT();
  const { ask } = useSteering();
  return (
    <Button
      size="small"
      look="quiet"
      icon={<AddIcon />}
      className={styles.putIn}
      onClick={() => ask({ kind: 'insert', after })}
    >
      {t('facilitator.insert')}
    </Button>
  );
};

/** Only for a step that was put in and that nobody has been in. */
const TakeOut = ({ step, title }: { step: StepId; title: string }) => {
  const t = useT();
  const { steer } = useSteering();
  return (
    <Button
      size="small"
      look="quiet"
      icon={<TakeBackIcon />}
      className={styles.putIn}
      aria-label={t('facilitator.insert.take-out-named', { step: title })}
      onClick={() => void steer({ type: 'take-out-step', step })}
    >
      {t('facilitator.insert.take-out')}
    </Button>
  );
};

/** Past: what it took. Now and ahead: what it has; the plan stays beside it when it was changed. */
const Minutes = ({ line }: { line: AgendaLine }) => {
  const t = useT();
  const { number } = useFormats();
  const planned = line.plannedMinutes;
  const actual = line.state === 'past' ? Math.round(line.usedMs / MINUTE) : planned + Math.round(line.addedMs / MINUTE);
  if (planned === 0 && actual === 0) return <span />;
  const longer = actual > planned;
  const shorter = actual < planned;
  return (
    <span className={styles.minutes}>
      {(longer || shorter) && <s title={t('facilitator.agenda.planned', { count: planned })}>{number(planned)}</s>}
      <span className={longer ? styles.late : undefined}>
        {line.state === 'past' ? t('facilitator.agenda.minutes', { count: actual }) : number(actual)}
      </span>
    </span>
  );
};
