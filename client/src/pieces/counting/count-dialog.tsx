import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/field.tsx';
import { useT } from '../../i18n/use-t.ts';
import styles from './count-dialog.module.css';
import { countIn } from './count-in.ts';

/** So many people, and so many of each thing that was counted; what was not is not in it. */
export type Counted = { people: number; counts: Readonly<Record<string, number>> };

/** Asks for what was counted by hand, beginning with what was counted before. */
export const CountDialog = ({
  title,
  text,
  people: peopleLabel,
  rows,
  before,
  wrong,
  save,
  close,
}: {
  title: string;
  text: string;
  people: string;
  rows: readonly { id: string; name: ReactNode }[];
  before: Counted;
  /** What to say where something that was typed is no number. */
  wrong: string;
  /** Null once it is saved; else what to do about it. */
  save: (counted: Counted) => Promise<string | null>;
  close: () => void;
}) => {
  const t = useT();
  const form = useId();
  const [people, setPeople] = useState(before.people > 0 ? String(before.people) : '');
  // Rows that are not known yet, or not any more, keep what was counted of them.
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(before.counts).map(([id, count]) => [id, String(count)])),
  );
  const [trouble, setTrouble] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const all = countIn(people);
    const each = Object.entries(counts).map(([id, typed]) => [id, countIn(typed)] as const);
    if (all === null || each.some(([, count]) => count === null)) return setTrouble(wrong);
    const counted = Object.fromEntries(each.flatMap(([id, count]) => (count ? [[id, count]] : [])));
    const said = await save({ people: all, counts: counted });
    if (said === null) close();
    else setTrouble(said);
  };

  return (
    <Dialog
      open
      onClose={close}
      closeLabel={t('common.close')}
      title={title}
      actions={
        <>
          <Button look="quiet" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" form={form} look="primary">
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.count} onSubmit={(event) => void submit(event)} noValidate>
        <p>{text}</p>
        <NumberField label={peopleLabel} error={trouble ?? undefined} value={people} onType={setPeople} autofocus />
        <div className={styles.rows}>
          {rows.map(({ id, name }) => (
            <NumberField
              key={id}
              label={<bdi>{name}</bdi>}
              value={counts[id] ?? ''}
              onType={(typed) => setCounts((now) => ({ ...now, [id]: typed }))}
            />
          ))}
        </div>
      </form>
    </Dialog>
  );
};

const NumberField = ({
  label,
  error,
  value,
  onType,
  autofocus = false,
}: {
  label: ReactNode;
  error?: string | undefined;
  value: string;
  onType: (typed: string) => void;
  autofocus?: boolean;
}) => (
  <TextField
    label={label}
    error={error}
    data-autofocus={autofocus || undefined}
    inputMode="numeric"
    dir="ltr"
    maxLength={5}
    className={styles.number}
    value={value}
    onChange={(event) => onType(event.currentTarget.value)}
  />
);
