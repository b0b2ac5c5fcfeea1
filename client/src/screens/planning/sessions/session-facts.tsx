import type { SessionSummary } from '@futureback/shared/wire/http.ts';
import { type FormEvent, useId, useState } from 'react';
import { call } from '../../../api/call.ts';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { useT } from '../../../i18n/use-t.ts';
import { Trouble } from '../../../pieces/asking/trouble.tsx';
import { useSend } from '../../../pieces/asking/use-send.ts';
import { FactsFields } from './facts-fields.tsx';
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
        <FactsFields draft={draft} set={set} unnamed={session.title} timeMissing={asked && isWrong} />
        <Trouble problem={problem} />
      </form>
    </Dialog>
  );
};
