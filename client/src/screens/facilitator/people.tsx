import type { HostView } from '@futureback/shared/session/view.ts';
import type { PresenceRoster, Voice } from '@futureback/shared/wire/control.ts';
import { useMemo } from 'react';
import { WriteIcon } from '../../design/icons.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { useGroupName } from '../../pieces/group-name.ts';
import { useSessionGroups } from '../../pieces/session-groups.ts';
import { useTableName } from '../../pieces/table-name.ts';
import { useRoster } from '../../realtime/control-context.tsx';
import { Helpers } from './helpers.tsx';
import { RecorderLinks } from './recorder-links.tsx';
import { Roster } from './roster.tsx';
import styles from './side.module.css';
import { WithoutPhones } from './without-phones.tsx';

/** Who is here: numbers, whose voices are heard so far, and the tables. Nobody by name. */
export const People = ({ view }: { view: HostView }) => {
  const t = useT();
  const { number } = useFormats();
  const roster = useRoster();
  if (!roster) return <p className={styles.soft}>{t('common.loading')}</p>;
  const gone = roster.roster.filter(
    ({ connected, participant }) => !connected && !view.removed.includes(participant),
  ).length;
  return (
    <div className={styles.panel}>
      <dl className={styles.figures}>
        <Figure name={t('facilitator.people.here')} value={number(roster.people)} />
        <Figure name={t('facilitator.people.writing')} value={number(roster.writing)} />
        <Figure name={t('facilitator.people.done')} value={number(roster.done)} />
      </dl>
      {gone > 0 && <p className={styles.soft}>{t('facilitator.people.gone', { count: gone })}</p>}
      {view.at?.writing && <Voices view={view} voices={roster.voices} />}
      <Roster view={view} roster={roster.roster} />
      <WithoutPhones view={view} />
      {view.tables > 0 && <Tables view={view} roster={roster} />}
      <Helpers view={view} roster={roster} />
    </div>
  );
};

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

const LEVELS = { 'not-yet': 0, some: 1, most: 2 } as const;

/** Whom the room has heard in this step: while people write in private only in words, and never for fewer than five. */
const Voices = ({ view, voices }: { view: HostView; voices: readonly Voice[] }) => {
  const t = useT();
  const nameOf = useGroupName();
  const groups = useSessionGroups(view.code, true);
  const told = voices.filter((voice) => voice.share !== null);
  const few = voices.length - told.length;
  return (
    <section className={styles.section} aria-labelledby="voices">
      <h2 id="voices" className={styles.small}>
        {t('facilitator.voices')}
      </h2>
      <ul className={styles.voices}>
        {told.map((voice) => {
          const group = groups.find(({ id }) => id === voice.group) ?? { id: voice.group };
          const level = LEVELS[voice.share ?? 'not-yet'];
          return (
            <li key={voice.group}>
              <bdi>{nameOf(group)}</bdi>
              <span className={styles.meter} data-level={level} aria-hidden="true">
                <i />
                <i />
              </span>
              <span className={level === 0 ? styles.warn : undefined}>
                {voice.wrote !== null && voice.people !== null
                  ? t('facilitator.voices.wrote', { wrote: voice.wrote, people: voice.people })
                  : t(`facilitator.voices.${voice.share ?? 'not-yet'}`)}
              </span>
            </li>
          );
        })}
      </ul>
      {few > 0 && <p className={styles.soft}>{t('facilitator.voices.few')}</p>}
    </section>
  );
};

const Tables = ({ view, roster }: { view: HostView; roster: PresenceRoster }) => {
  const t = useT();
  const nameOf = useTableName(view.rooms);
  const tables = useMemo(
    () =>
      Array.from({ length: view.tables }, (_, at) => {
        const table = at + 1;
        const people = roster.roster.filter((person) => person.table === table && person.connected);
        return { table, people: people.length, recorder: people.some((person) => person.role === 'recorder') };
      }),
    [view.tables, roster.roster],
  );
  return (
    <section className={styles.section} aria-labelledby="tables">
      <h2 id="tables" className={styles.small}>
        {t(view.rooms ? 'facilitator.rooms' : 'facilitator.tables')}
      </h2>
      <ul className={styles.tables}>
        {tables.map(({ table, people, recorder }) => (
          <li key={table}>
            <b>{nameOf(table)}</b>
            <span>{t('common.people', { count: people })}</span>
            <span className={recorder ? styles.good : styles.soft}>
              {recorder && <WriteIcon />}
              {t(recorder ? 'facilitator.tables.recorder' : 'facilitator.tables.no-recorder')}
            </span>
          </li>
        ))}
      </ul>
      <RecorderLinks session={view.session} rooms={view.rooms} />
    </section>
  );
};
