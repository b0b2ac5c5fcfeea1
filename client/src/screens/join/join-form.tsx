import { showJoinCode } from '@futureback/shared/ids.ts';
import { type GroupId, PREFER_NOT_TO_SAY } from '@futureback/shared/process/schema.ts';
import type { Door, OwnParticipant } from '@futureback/shared/wire/http.ts';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { type CallProblem, call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { CheckChip } from '../../design/chip.tsx';
import { SelectField } from '../../design/field.tsx';
import { Notice } from '../../design/notice.tsx';
import { Tag } from '../../design/tag.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useGroupName } from '../../pieces/group-name.ts';
import { useParticipantName } from '../../pieces/participant-name.ts';
import { useProblemSentence } from '../../pieces/problem-sentence.ts';
import { useTitle } from '../../pieces/use-title.ts';
import { rememberHere } from '../../realtime/here.ts';
import { DoorLine } from './door-line.tsx';
import { Kept } from './kept.tsx';
import styles from './screen.module.css';

/** What the session is, who you are here as, and one button. */
export const JoinForm = ({
  door,
  held,
  recorder,
  language,
}: {
  door: Door;
  /** Those who joined on this device before. */
  held: readonly OwnParticipant[];
  recorder: string | null;
  language: string;
}) => {
  const t = useT();
  useTitle(`${door.title} · ${door.school}`);
  const [another, setAnother] = useState(false);
  const [, go] = useLocation();
  const enter = (me: OwnParticipant) => {
    rememberHere(me);
    go(`/s/${me.session}`);
  };
  return (
    <main className={styles.main}>
      <div className={styles.title}>
        <p dir="ltr" className={styles.code}>
          {showJoinCode(door.code)}
        </p>
        <h1>
          <bdi>{door.title}</bdi>
        </h1>
        <DoorLine door={door} />
        {door.kind === 'rehearsal' && <Tag tone="warn">{t('join.practice')}</Tag>}
      </div>
      {held.length > 0 && !another && recorder === null ? (
        <Held door={door} held={held} enter={enter} onAnother={() => setAnother(true)} />
      ) : door.phase === 'closed' ? (
        <Notice live="quiet" title={t('join.closed')}>
          {t('join.closed-text')}
        </Notice>
      ) : (
        <Fresh door={door} recorder={recorder} language={language} enter={enter} />
      )}
    </main>
  );
};

const Held = ({
  door,
  held,
  enter,
  onAnother,
}: {
  door: Door;
  held: readonly OwnParticipant[];
  enter: (me: OwnParticipant) => void;
  onAnother: () => void;
}) => {
  const t = useT();
  const nameOf = useParticipantName();
  return (
    <div className={styles.foot}>
      <p className={styles.again}>{t('join.again')}</p>
      {held.map((one, at) => (
        <Button key={one.participant} look="primary" size="big" wide onClick={() => enter(one)}>
          {held.length === 1 ? t('join.continue') : t('join.continue-as', { person: nameOf(one, at) })}
        </Button>
      ))}
      {door.phase !== 'closed' && (
        <Button wide onClick={onAnother}>
          {t('join.another')}
        </Button>
      )}
      <Kept door={door} />
    </div>
  );
};

const Fresh = ({
  door,
  recorder,
  language,
  enter,
}: {
  door: Door;
  recorder: string | null;
  language: string;
  enter: (me: OwnParticipant) => void;
}) => {
  const t = useT();
  const nameOf = useGroupName();
  const sentence = useProblemSentence();
  const [groups, setGroups] = useState<readonly GroupId[]>([]);
  const [table, setTable] = useState('');
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [joining, setJoining] = useState(false);

  const tick = (id: GroupId, on: boolean) => {
    // "Prefer not to say" is an answer of its own and stands alone.
    if (id === PREFER_NOT_TO_SAY) setGroups(on ? [id] : []);
    else setGroups([...groups.filter((one) => one !== id && one !== PREFER_NOT_TO_SAY), ...(on ? [id] : [])]);
  };
  const submitted = async (event: FormEvent) => {
    event.preventDefault();
    if (joining) return;
    setJoining(true);
    setProblem(null);
    const answer = await call('join', {
      body: {
        code: door.code,
        language,
        groups: [...groups],
        ...(table === '' ? {} : { table: Number(table) }),
        ...(recorder === null ? {} : { recorder }),
      },
    });
    setJoining(false);
    if (answer.ok) enter(answer.value);
    else setProblem(answer.problem);
  };

  return (
    <form onSubmit={(event) => void submitted(event)} className={styles.form}>
      {recorder !== null ? (
        <Notice live="quiet" title={t('join.recorder')}>
          {t('join.recorder-text')}
        </Notice>
      ) : (
        <fieldset>
          <legend className={styles.legend}>
            <b>{t('join.here-as')}</b> {t('join.tick-any')}
          </legend>
          <div className={styles.groups}>
            {[...door.groups, { id: PREFER_NOT_TO_SAY }].map((group) => (
              <CheckChip
                key={group.id}
                checked={groups.includes(group.id)}
                onChange={({ currentTarget }) => tick(group.id, currentTarget.checked)}
              >
                {nameOf(group)}
              </CheckChip>
            ))}
          </div>
        </fieldset>
      )}
      {door.tables > 0 && recorder === null && (
        <SelectField
          label={t('join.table')}
          value={table}
          onChange={({ currentTarget }) => setTable(currentTarget.value)}
        >
          <option value="">{t('join.no-table')}</option>
          {Array.from({ length: door.tables }, (_, at) => String(at + 1)).map((number) => (
            <option key={number} value={number}>
              {t('join.table-number', { number })}
            </option>
          ))}
        </SelectField>
      )}
      {problem && (
        <Notice tone="warn" live="urgent">
          {sentence(problem)}
        </Notice>
      )}
      <div className={styles.go}>
        <Button type="submit" look="primary" size="big" wide aria-disabled={joining || undefined}>
          {t(joining ? 'join.joining' : 'join.join')}
        </Button>
      </div>
      <Kept door={door} />
    </form>
  );
};
