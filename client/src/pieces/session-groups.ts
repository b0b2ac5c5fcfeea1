import type { Group } from '@futureback/shared/process/schema.ts';
import { useEffect, useState } from 'react';
import { call } from '../api/call.ts';

/** The stakeholder groups of a session, as its door names them; none until they are known. */
export const useSessionGroups = (code: string, wanted: boolean): readonly Group[] => {
  const [groups, setGroups] = useState<readonly Group[]>([]);
  useEffect(() => {
    if (!wanted) return;
    let shown = true;
    void call('door', { body: { code } }).then((answer) => {
      if (shown && answer.ok) setGroups(answer.value.groups);
    });
    return () => {
      shown = false;
    };
  }, [code, wanted]);
  return groups;
};
