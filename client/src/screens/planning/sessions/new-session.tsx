import type { ProcessId } from '@futureback/shared/ids.ts';
import { SESSION_KINDS, type SessionSetup } from '@futureback/shared/process/schema.ts';
import type { ReplyOf } from '@futureback/shared/wire/http.ts';
import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { call } from '../../../api/call.ts';
import { Button, ButtonLink } from '../../../design/button.tsx';
import { CheckChip } from '../../../design/chip.tsx';
import { TextField } from '../../../design/field.tsx';
import { useT } from '../../../i18n/use-t.ts';
import { Answered, Trouble } from '../../../pieces/asking/trouble.tsx';
import { useAnswer } from '../../../pieces/asking/use-answer.ts';
import { useSend } from '../../../pieces/asking/use-send.ts';
import { useSay } from '../../../pieces/use-say.ts';
import { ChoiceCards } from '../choice-cards.tsx';
import page from '../page.module.css';
import type { Planning } from '../planning.ts';
import { FactsFields } from './facts-fields.tsx';
import styles from './new-session.module.css';
import { MODERATIONS, type SessionDraft, sessionOf } from './session-draft.ts';

type Protocols = ReplyOf<'protocols'>['protocols'];

const Form = ({ planning, protocols }: { planning: Planning; protocols: Protocols }) => {
  const t = useT();
  const say = useSay(planning.process);
  const [, go] = useLocation();
  const { sending, problem, send } = useSend();
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<SessionDraft>(() => ({
    protocolId: protocols[0]?.id ?? '',
    kind: 'community',
    title: '',
    place: '',
    host: '',
    day: '',
    time: '18:00',
    tables: '',
    rooms: false,
    moderation: 'form',
  }));
  const set = (part: Partial<SessionDraft>) => setDraft((before) => ({ ...before, ...part }));
  const protocol = protocols.find((each) => each.id === draft.protocolId);
  const title = draft.title.trim() || (protocol ? say(protocol.name) : '');
  const setup = sessionOf({ ...draft, title });

  const make = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!setup.ok) return;
    if (await sendNew(planning.process.id, setup.value)) {
      planning.again();
      go(`/process/${planning.process.id}`);
    }
  };
  const sendNew = (process: ProcessId, body: SessionSetup) =>
    send(call('sessionCreate', { params: { process }, body }));

  return (
    <form className={styles.form} onSubmit={(event) => void make(event)} noValidate>
      <div className={styles.column}>
        <ChoiceCards
          label={t('planning.new.protocol')}
          name="protocol"
          chosen={draft.protocolId}
          onChoose={(protocolId) => set({ protocolId })}
          choices={protocols.map((each) => ({
            id: each.id,
            title: say(each.name),
            text: say(each.summary),
            aside: t('common.minutes', { count: each.minutes }),
          }))}
        />
        {protocol && <p className={styles.credit}>{say(protocol.credit)}</p>}
        <ChoiceCards
          label={t('planning.new.kind')}
          name="kind"
          chosen={draft.kind}
          onChoose={(kind) => set({ kind })}
          choices={SESSION_KINDS.map((kind) => ({
            id: kind,
            title: t(`planning.kind.${kind}`),
            text: t(`planning.kind.${kind}.text`),
          }))}
        />
        <ChoiceCards
          label={t('planning.new.moderation')}
          name="moderation"
          chosen={draft.moderation}
          onChoose={(moderation) => set({ moderation })}
          choices={MODERATIONS.map((each) => ({
            id: each,
            title: t(`planning.moderation.${each}`),
            text: t(`planning.moderation.${each}.text`),
          }))}
        />
      </div>
      <div className={styles.column}>
        <FactsFields
          draft={draft}
          set={set}
          unnamed={title}
          timeMissing={asked && !setup.ok && setup.problem === 'time'}
          besidePlace={
            <Button size="small" onClick={() => set({ place: t('planning.new.online') })}>
              {t('planning.new.online')}
            </Button>
          }
        />
        <TextField
          label={t(draft.rooms ? 'planning.new.how-many-rooms' : 'planning.new.tables')}
          hint={t(draft.rooms ? 'planning.new.rooms-hint' : 'planning.new.tables-hint')}
          error={asked && !setup.ok && setup.problem === 'tables' ? t('planning.new.tables-wrong') : undefined}
          inputMode="numeric"
          dir="ltr"
          maxLength={2}
          className={styles.short}
          value={draft.tables}
          onChange={(event) => set({ tables: event.currentTarget.value })}
        />
        <div>
          <CheckChip checked={draft.rooms} onChange={({ currentTarget }) => set({ rooms: currentTarget.checked })}>
            {t('planning.new.rooms')}
          </CheckChip>
        </div>
        <p className={styles.report}>{t('planning.new.why')}</p>
        <Trouble problem={problem} />
        <div className={styles.buttons}>
          <Link href={`/process/${planning.process.id}`} asChild>
            <ButtonLink look="quiet" size="big">
              {t('common.cancel')}
            </ButtonLink>
          </Link>
          <Button type="submit" look="primary" size="big" disabled={sending}>
            {t('planning.new.make')}
          </Button>
        </div>
      </div>
    </form>
  );
};

export const NewSession = ({ planning }: { planning: Planning }) => {
  const t = useT();
  const [answer, again] = useAnswer('protocols', () => call('protocols'));
  return (
    <div className={styles.page}>
      <div className={page.title}>
        <h1>{t('planning.sessions.new')}</h1>
        <p>{t('planning.new.text')}</p>
      </div>
      <Answered answer={answer} again={() => void again()}>
        {({ protocols }) => <Form planning={planning} protocols={protocols} />}
      </Answered>
    </div>
  );
};
