import type { HostView } from '@futureback/shared/session/view.ts';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { countIn } from '../../pieces/count-in.ts';
import { useGroupName } from '../../pieces/group-name.ts';
import { useSessionGroups } from '../../pieces/session-groups.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import styles from './side.module.css';

/** Whoever is here without a phone counts like everybody else: the host counts them, and the report has them. */
export const WithoutPhones = ({ view }: { view: HostView }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { people } = view.withoutPhones;
  return (
    <section className={styles.section} aria-labelledby="without-phones">
      <h2 id="without-phones" className={styles.small}>
        {t('facilitator.without-phones')}
      </h2>
      <p>{people > 0 ? t('common.people', { count: people }) : t('facilitator.without-phones.none')}</p>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('facilitator.without-phones.count')}
      </Button>
      {open && <CountDialog view={view} close={() => setOpen(false)} />}
    </section>
  );
};

const CountDialog = ({ view, close }: { view: HostView; close: () => void }) => {
  const t = useT();
  const form = useId();
  const { steer } = useSteering();
  const nameOf = useGroupName();
  const groups = useSessionGroups(view.code, true);
  const before = view.withoutPhones;
  const [people, setPeople] = useState(before.people > 0 ? String(before.people) : '');
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(before.groups).map(([group, count]) => [group, String(count)])),
  );
  const [isWrong, setWrong] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const all = countIn(people);
    const each = groups.map(({ id }) => [id, countIn(counts[id] ?? '')] as const);
    // Nobody is in a group who is not here.
    if (all === null || each.some(([, count]) => count === null || count > all)) return setWrong(true);
    const named = Object.fromEntries(each.flatMap(([id, count]) => (count ? [[id, count]] : [])));
    if (await steer({ type: 'count-people', people: all, groups: named })) close();
  };

  return (
    <Dialog
      open
      onClose={close}
      closeLabel={t('common.close')}
      title={t('facilitator.without-phones')}
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
      <form id={form} className={styles.panel} onSubmit={(event) => void save(event)} noValidate>
        <p>{t('facilitator.without-phones.text')}</p>
        <TextField
          label={t('facilitator.without-phones.all')}
          error={isWrong ? t('facilitator.without-phones.wrong') : undefined}
          data-autofocus
          inputMode="numeric"
          dir="ltr"
          maxLength={5}
          value={people}
          onChange={(event) => setPeople(event.currentTarget.value)}
        />
        {groups.map((group) => (
          <TextField
            key={group.id}
            label={<bdi>{nameOf(group)}</bdi>}
            inputMode="numeric"
            dir="ltr"
            maxLength={5}
            value={counts[group.id] ?? ''}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              setCounts((now) => ({ ...now, [group.id]: typed }));
            }}
          />
        ))}
      </form>
    </Dialog>
  );
};
