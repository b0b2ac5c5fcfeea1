import type { ProcessId, SessionId } from '@futureback/shared/ids.ts';
import { useEffect, useState } from 'react';
import { call } from '../../api/call.ts';

export type TeamSession = { id: SessionId; title: string };

async function sessionsFor(process: ProcessId): Promise<TeamSession[] | null> {
  const me = await call('me');
  if (!me.ok || me.value.account === null) return null;
  const read = await call('process', { params: { process } });
  return read.ok ? read.value.sessions.filter(({ kind }) => kind !== 'rehearsal') : null;
}

/**
 * The sessions of the process, for a planner whose browser is signed in as a member of its team. Null for everybody
 * else: they see what their own session heard.
 */
export function useTeamSessions(process: ProcessId): readonly TeamSession[] | null {
  const [sessions, setSessions] = useState<readonly TeamSession[] | null>(null);
  useEffect(() => {
    let shown = true;
    void sessionsFor(process).then((found) => {
      if (shown) setSessions(found);
    });
    return () => {
      shown = false;
    };
  }, [process]);
  return sessions;
}
