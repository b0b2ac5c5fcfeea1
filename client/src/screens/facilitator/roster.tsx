import type { ParticipantId } from '@futureback/shared/ids.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import type { PresenceRoster } from '@futureback/shared/wire/control.ts';
import { Button } from '../../design/button.tsx';
import { LeaveIcon, MoreIcon, PersonIcon } from '../../design/icons.tsx';
import { Menu } from '../../design/menu.tsx';
import type { MessageId } from '../../i18n/areas.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import styles from './roster.module.css';

type Person = PresenceRoster['roster'][number] & { number: number };

const roleWords: Readonly<Record<string, MessageId>> = {
  recorder: 'facilitator.roster.recorder',
  interpreter: 'facilitator.roster.interpreter',
  observer: 'facilitator.roster.observer',
};

/**
 * Everybody who came in, by the order in which they did. No group and nothing of what somebody writes stands beside them, so that the list
 * tells nobody apart who did not want to be.
 */
export const Roster = ({ view, roster }: { view: HostView; roster: PresenceRoster['roster'] }) => {
  const t = useT();
  const people = roster.map((person, at): Person => ({ ...person, number: at + 1 }));
  const isOut = ({ participant }: Person) => view.removed.includes(participant);
  const inside = people.filter((person) => !isOut(person));
  const out = people.filter(isOut);
  return (
    <>
      {out.length > 0 && (
        <section className={styles.out} aria-labelledby="removed">
          <h2 id="removed" className={styles.title}>
            {t('facilitator.roster.removed')}
          </h2>
          <ul className={styles.people}>
            {out.map((person) => (
              <li key={person.participant}>
                <Who person={person} out />
                <LetIn participant={person.participant} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {inside.length > 0 && (
        <details className={styles.all}>
          <summary>{t('facilitator.roster.everybody', { count: inside.length })}</summary>
          <ul className={styles.people}>
            {inside.map((person) => (
              <li key={person.participant}>
                <Who person={person} />
                <RemoveMenu person={person} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const Who = ({ person: { number, role, table, connected }, out = false }: { person: Person; out?: boolean }) => {
  const t = useT();
  const known = roleWords[role];
  const details = [
    known && t(known),
    table !== null && t('common.table-number', { number: table }),
    !connected && !out && t('facilitator.roster.away'),
  ].filter((words): words is string => typeof words === 'string');
  return (
    <span className={styles.who}>
      <PersonIcon />
      <b>{t('facilitator.roster.person', { number })}</b>
      {details.length > 0 && <small>{details.join(' · ')}</small>}
    </span>
  );
};

const RemoveMenu = ({ person: { participant, number } }: { person: Person }) => {
  const t = useT();
  const { ask } = useSteering();
  const name = t('facilitator.roster.person', { number });
  return (
    <Menu
      label={t('facilitator.roster.actions', { name })}
      size="small"
      look="quiet"
      icon={<MoreIcon />}
      items={[
        {
          id: 'remove',
          label: t('facilitator.remove.remove'),
          icon: <LeaveIcon />,
          danger: true,
          onChoose: () => ask({ kind: 'remove', participant, name }),
        },
      ]}
    />
  );
};

const LetIn = ({ participant }: { participant: ParticipantId }) => {
  const t = useT();
  const { steer } = useSteering();
  return (
    <Button size="small" onClick={() => void steer({ type: 'readmit', participant })}>
      {t('facilitator.roster.let-in')}
    </Button>
  );
};
