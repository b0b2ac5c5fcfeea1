import type { SessionSummary } from '@futureback/shared/wire/http.ts';
import { type FormEvent, useId, useState } from 'react';
import { call } from '../../../api/call.ts';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { TextField } from '../../../design/field.tsx';
import { useT } from '../../../i18n/use-t.ts';
import { Trouble } from '../../../pieces/asking/trouble.tsx';
import { useSend } from '../../../pieces/asking/use-send.ts';
import { instantOf, whenOf } from './session-draft.ts';
import styles from './session-facts.module.css';

/** What a session is called, where and when it is, and who invites: before it, and for the report after it too. */
export const SessionFacts = ({
  session,
  onClose,
  onSaved,
}: {
  session: SessionSummary;
  onClose: () => void;
  onSaved: () => void;
}) => {
  const t = useT();
  const form = useId();
  const { sending, problem, send } = useSend();
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState(() => {
    const { title, place, host, startsAt } = session;
    return { title, place, host, ...whenOf(startsAt) };
  });
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const startsAt = instantOf(draft);
  const isWrong = Number.isNaN(startsAt);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isWrong) return;
    const { place, host } = draft;
    const title = draft.title.trim() || session.title;
    const body = { title, place, host, startsAt };
    if (!(await send(call('sessionEdit', { params: { session: session.id }, body })))) return;
    onSaved();
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t('planning.session.facts')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" form={form} look="primary" disabled={sending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.facts} onSubmit={(event) => void save(event)} noValidate>
        <p>{t('planning.session.facts-text')}</p>
        <TextField
          label={t('planning.new.title')}
          data-autofocus
          dir="auto"
          maxLength={120}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TextField
          label={t('planning.new.place')}
          hint={t('planning.new.place-hint')}
          dir="auto"
          maxLength={120}
          value={draft.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        <TextField
          label={t('planning.new.host')}
          hint={t('planning.new.host-hint')}
          dir="auto"
          maxLength={120}
          value={draft.host}
          onChange={(event) => set({ host: event.currentTarget.value })}
        />
        <div className={styles.when}>
          <TextField
            type="date"
            label={t('planning.new.day')}
            value={draft.day}
            onChange={(event) => set({ day: event.currentTarget.value })}
          />
          <TextField
            type="time"
            label={t('planning.new.time')}
            error={asked && isWrong ? t('planning.new.time-missing') : undefined}
            value={draft.time}
            onChange={(event) => set({ time: event.currentTarget.value })}
          />
        </div>
        <Trouble problem={problem} />
      </form>
    </Dialog>
  );
};
