import type { ProcessRole } from '@futureback/shared/actor.ts';
import type { AccountId, ProcessId } from '@futureback/shared/ids.ts';
import { DAY, type Ms } from '@futureback/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Random } from '../ports.ts';
import type { Tables } from '../store/tables.ts';
import { readRole } from './members.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** What a link does for whoever opens it, once. */
export type LinkPurpose =
  /** Makes the account of whoever runs the server. */
  | { kind: 'owner' }
  /** Makes an account, or takes one that is signed in, and gives it a role. */
  | { kind: 'invitation'; process: ProcessId; role: ProcessRole }
  /** Sets a new password. */
  | { kind: 'reset'; account: AccountId };

const LASTS: Record<LinkPurpose['kind'], Ms> = { owner: 7 * DAY, invitation: 14 * DAY, reset: DAY };

/** The page that opens a link. The secret stays after the `#`, which no browser sends and no log has. */
const PAGES: Record<LinkPurpose['kind'], string> = { owner: '/welcome', invitation: '/invite', reset: '/reset' };

export async function makeLink(
  db: Kysely<Tables>,
  purpose: LinkPurpose,
  { now, random }: { now: Ms; random: Random },
): Promise<{ path: string; expiresAt: Ms }> {
  const secret = newSecret(random);
  const expiresAt = now + LASTS[purpose.kind];
  await db
    .insertInto('link')
    .values({
      token_hash: hashSecret(secret),
      kind: purpose.kind,
      process: purpose.kind === 'invitation' ? purpose.process : null,
      role: purpose.kind === 'invitation' ? purpose.role : null,
      account: purpose.kind === 'reset' ? purpose.account : null,
      expires_at: expiresAt,
    })
    .execute();
  return { path: `${PAGES[purpose.kind]}#${secret}`, expiresAt };
}

/** What a link is for; null when it was used, is too old, or never was. */
export async function readLink(db: Kysely<Tables>, secret: string, now: Ms): Promise<LinkPurpose | null> {
  const row = await db
    .selectFrom('link')
    .selectAll()
    .where('token_hash', '=', hashSecret(secret))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return null;
  if (row.kind === 'owner') return { kind: 'owner' };
  if (row.kind === 'reset' && row.account) return { kind: 'reset', account: row.account };
  if (row.kind === 'invitation' && row.process && row.role) {
    return { kind: 'invitation', process: row.process, role: readRole(row.role) };
  }
  throw new Error('a link of no kind');
}

/** Uses a link up. Of two who try at once, one gets it. */
export async function claimLink(db: Kysely<Tables>, secret: string, now: Ms): Promise<LinkPurpose | null> {
  const purpose = await readLink(db, secret, now);
  if (purpose) {
    await db.updateTable('link').set({ used_at: now }).where('token_hash', '=', hashSecret(secret)).execute();
  }
  return purpose;
}

/** The link for whoever started the server, until somebody has an account. It takes the place of one that was printed before. */
export async function ownerLink(
  db: Kysely<Tables>,
  at: { now: Ms; random: Random },
): Promise<{ path: string; expiresAt: Ms } | null> {
  const somebody = await db.selectFrom('account_user').select('id').limit(1).executeTakeFirst();
  if (somebody) return null;
  await db.deleteFrom('link').where('kind', '=', 'owner').execute();
  return makeLink(db, { kind: 'owner' }, at);
}
