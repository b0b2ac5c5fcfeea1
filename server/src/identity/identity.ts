import type { Clock, Doorkeeper, Log, Random } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { type Accounts, openAccounts } from './accounts.ts';
import { openDoorkeeper } from './doorkeeper.ts';
import { type JoinCodes, openJoinCodes } from './join-codes.ts';
import { type OriginSettings, openOrigins } from './origins.ts';
import { openSessionRecords, type SessionRecords } from './session-records.ts';

export type IdentityPorts = { store: Store; clock: Clock; random: Random; log: Log };

/** Everything that tells who somebody is. */
export type Identity = Doorkeeper & {
  accounts: Accounts;
  codes: JoinCodes;
  records: SessionRecords;
  /** Whether cookies are for https alone. */
  isSecure: boolean;
};

export async function openIdentity(ports: IdentityPorts, settings: OriginSettings): Promise<Identity> {
  const isSecure = settings.publicUrl?.startsWith('https:') ?? false;
  const accounts = await openAccounts({ ...ports, isSecure });
  const records = openSessionRecords(ports.store);
  const originAllowed = openOrigins(settings, ports.clock);
  return {
    ...openDoorkeeper(ports.store, { accounts, records, originAllowed }),
    accounts,
    codes: openJoinCodes(records, ports.clock),
    records,
    isSecure,
  };
}
