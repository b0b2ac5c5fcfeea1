import type { SessionId } from '@futureback/shared/ids.ts';
import { call } from '../../api/call.ts';
import { useAnswer } from '../asking/use-answer.ts';
import { useAccount } from '../staff-frame/use-account.ts';

/** Who is told when a note of this session says that someone may be hurt; null until it is known. */
export function useNamedAdult(session: SessionId): { name: string; you: boolean } | null {
  const [adult] = useAnswer(session, () => call('namedAdult', { params: { session } }));
  const [me] = useAccount();
  if (adult.kind !== 'there' || me.kind !== 'there') return null;
  return { name: adult.value.name, you: adult.value.account === me.value.account?.id };
}
