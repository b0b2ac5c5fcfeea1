import type { ReactNode } from 'react';
import { TextField } from '../../../design/field.tsx';
import { useT } from '../../../i18n/use-t.ts';
import styles from './facts-fields.module.css';
import type { SessionDraft } from './session-draft.ts';

export type FactsDraft = Pick<SessionDraft, 'title' | 'place' | 'host' | 'day' | 'time'>;

/** What a session is called, when and where it is, and who invites. */
export const FactsFields = ({
  draft,
  set,
  unnamed,
  timeMissing,
  besidePlace,
}: {
  draft: FactsDraft;
  set: (part: Partial<FactsDraft>) => void;
  /** The title where the box is left empty. */
  unnamed: string;
  /** A day was given, and no time. */
  timeMissing: boolean;
  besidePlace?: ReactNode;
}) => {
  const t = useT();
  return (
    <>
      <TextField
        label={t('planning.new.title')}
        hint={t('planning.new.title-hint')}
        placeholder={unnamed}
        dir="auto"
        maxLength={120}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
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
          error={timeMissing ? t('planning.new.time-missing') : undefined}
          value={draft.time}
          onChange={(event) => set({ time: event.currentTarget.value })}
        />
      </div>
      <div className={styles.place}>
        <TextField
          label={t('planning.new.place')}
          hint={t('planning.new.place-hint')}
          dir="auto"
          maxLength={120}
          value={draft.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        {besidePlace}
      </div>
      <TextField
        label={t('planning.new.host')}
        hint={t('planning.new.host-hint')}
        dir="auto"
        maxLength={120}
        value={draft.host}
        onChange={(event) => set({ host: event.currentTarget.value })}
      />
    </>
  );
};
