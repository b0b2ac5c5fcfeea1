import { JOIN_CODE_LENGTH, JOIN_CODE_LETTERS, readJoinCode } from '@futureback/shared/ids.ts';
import type { SessionRecord } from '@futureback/shared/process/schema.ts';
import { ok, type Result, refuse } from '@futureback/shared/result.ts';
import type { Clock, Random } from '../ports.ts';
import type { SessionRecords } from './session-records.ts';
import { sourceOf, Tries } from './tries.ts';

/**
 * Two hundred phones behind one address that all mistype twice within a minute pass; whoever sweeps the 148 million codes from one address
 * finds one of a hundred open sessions in about five weeks.
 */
const EACH_ADDRESS = { burst: 500, perSecond: 0.5 };
const ALL_ADDRESSES = { burst: 3000, perSecond: 3 };

/** Six letters, each equally likely. */
export function newJoinCode(random: Random): string {
  let code = '';
  const fair = 256 - (256 % JOIN_CODE_LETTERS.length);
  while (code.length < JOIN_CODE_LENGTH) {
    const [byte = fair] = random.bytes(1);
    if (byte < fair) code += JOIN_CODE_LETTERS[byte % JOIN_CODE_LETTERS.length];
  }
  return code;
}

export type JoinCodes = {
  /** The session behind a code as somebody typed it. Wrong codes count against the address that sent them; right ones never. */
  find(typed: string, address: string): Promise<Result<SessionRecord, 'wrong-code' | 'too-many-tries'>>;
};

export function openJoinCodes(records: SessionRecords, clock: Clock): JoinCodes {
  const tries = new Tries(clock, EACH_ADDRESS, ALL_ADDRESSES);
  return {
    async find(typed, address) {
      const source = sourceOf(address);
      if (!tries.mayTry(source)) return refuse('too-many-tries');
      const code = readJoinCode(typed);
      // What cannot be a code is a slip of the finger, and tells a sweeper nothing.
      if (code === null) return refuse('wrong-code');
      const found = await records.byCode(code);
      if (found) return ok(found);
      tries.failed(source);
      return refuse('wrong-code');
    },
  };
}
