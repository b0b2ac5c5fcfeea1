import type { HostView } from '@futureback/shared/session/view.ts';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useT } from '../../i18n/use-t.ts';
import { CountDialog, type Counted } from '../../pieces/counting/count-dialog.tsx';
import { useGroupName } from '../../pieces/group-name.ts';
import { useSessionGroups } from '../../pieces/session-groups.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import styles from './side.module.css';

/** Whoever is here without a phone counts like everybody else: the host counts them, and the report has them. */
export const WithoutPhones = ({ view }: { view: HostView }) => {
  const t = useT();
  const { steer } = useSteering();
  const nameOf = useGroupName();
  const [open, setOpen] = useState(false);
  const groups = useSessionGroups(view.code, open);
  const { people } = view.withoutPhones;

  const save = async ({ people, counts }: Counted) => {
    // Nobody is in a group who is not here.
    if (Object.values(counts).some((count) => count > people)) return t('facilitator.without-phones.wrong');
    await steer({ type: 'count-people', people, groups: counts });
    return null;
  };

  return (
    <section className={styles.section} aria-labelledby="without-phones">
      <h2 id="without-phones" className={styles.small}>
        {t('facilitator.without-phones')}
      </h2>
      <p>{people > 0 ? t('common.people', { count: people }) : t('facilitator.without-phones.none')}</p>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('facilitator.without-phones.count')}
      </Button>
      {open && (
        <CountDialog
          title={t('facilitator.without-phones')}
          text={t('facilitator.without-phones.text')}
          people={t('facilitator.without-phones.all')}
          rows={groups.map((group) => ({ id: group.id, name: nameOf(group) }))}
          before={{ people, counts: view.withoutPhones.groups }}
          wrong={t('facilitator.without-phones.wrong')}
          save={save}
          close={() => setOpen(false)}
        />
      )}
    </section>
  );
};
