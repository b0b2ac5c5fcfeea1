import type { ProcessRole } from '../actor.ts';
import type { AccountId } from '../ids.ts';
import type { ProcessSetup } from './schema.ts';

/** Who is told when a note says that someone may be hurt. Whoever is not a member (any more) is told nothing: then it is the owner. */
export function namedAdultOf(
  { namedAdult }: Pick<ProcessSetup, 'namedAdult'>,
  members: readonly { account: AccountId; role: ProcessRole }[],
): AccountId | null {
  const named = members.find(({ account }) => account === namedAdult);
  return (named ?? members.find(({ role }) => role === 'owner'))?.account ?? null;
}
