import { useEffect, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { PeopleIcon } from '../../../design/icons.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import styles from './statement-tab.module.css';

const nameIn = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'name' in state && typeof state.name === 'string'
    ? state.name.slice(0, 80)
    : null;

/** The others who have the same document open, each named once, as one string so that it can be compared. */
const othersIn = (awareness: Awareness): string => {
  const names = [...awareness.getStates()].flatMap(([client, state]) =>
    client === awareness.clientID ? [] : (nameIn(state) ?? []),
  );
  return JSON.stringify([...new Set(names)].sort());
};

/** Says who else is writing here right now. */
export const Together = ({ awareness, name }: { awareness: Awareness | null; name: string }) => {
  const t = useT();
  const formats = useFormats();
  useEffect(() => {
    awareness?.setLocalStateField('name', name);
  }, [awareness, name]);
  const others = useSyncExternalStore(
    (changed) => {
      awareness?.on('change', changed);
      return () => awareness?.off('change', changed);
    },
    () => (awareness ? othersIn(awareness) : '[]'),
  );
  const names = (JSON.parse(others) as string[]).filter((other) => other !== name);
  return (
    <span className={styles.together} role="status">
      {names.length > 0 && (
        <>
          <PeopleIcon />
          {t('planning.statement.together', { names: formats.list(names) })}
        </>
      )}
    </span>
  );
};
