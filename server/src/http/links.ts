import { ok, type Result, refuse } from '@futureback/shared/result.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import type { Kysely } from 'kysely';
import type { NewAccount } from '../identity/accounts.ts';
import { claimLink, type LinkPurpose, readLink } from '../identity/links.ts';
import { addMember } from '../identity/members.ts';
import type { Tables } from '../store/tables.ts';
import { schoolOf } from './process-rows.ts';
import type { HttpPorts, Routes } from './route.ts';

type Given = { name?: string | undefined; email?: string | undefined; password?: string | undefined };
type SignIn = { email: string; password: string };

/** Thrown to take a transaction back when what it found is a refusal. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}

export function linkRoutes({ store, identity, clock }: HttpPorts): Pick<Routes, 'linkRead' | 'linkUse'> {
  const { accounts } = identity;

  /** Uses the link and does what it is for, in one transaction. Returns with what to sign in, or null where somebody is signed in already. */
  async function use(token: string, given: Given, account: string | null): Promise<SignIn | null> {
    const seen = await readLink(store.read, token, clock.now());
    if (!seen) throw new Refused('link-expired');
    const isNew = seen.kind === 'owner' || (seen.kind === 'invitation' && account === null);
    if ((isNew || seen.kind === 'reset') && given.password === undefined) throw new Refused('malformed');
    const passwordHash = given.password === undefined ? '' : await accounts.hashPassword(given.password);
    return store.write(async (db) => {
      const purpose = await claimLink(db, token, clock.now());
      if (!purpose) throw new Refused('link-expired');
      if (purpose.kind === 'reset') return reset(db, purpose.account, given.password ?? '', passwordHash);
      const newcomer = isNew ? whole(given) : null;
      const id = newcomer ? await createAccount(db, newcomer, passwordHash) : account;
      if (purpose.kind === 'invitation' && id !== null) {
        await addMember(db, { process: purpose.process, account: id, role: purpose.role }, clock.now());
      }
      return newcomer;
    });
  }

  async function createAccount(db: Kysely<Tables>, newcomer: NewAccount, passwordHash: string): Promise<string> {
    const taken = await db
      .selectFrom('account_user')
      .select('id')
      .where('email', '=', newcomer.email)
      .executeTakeFirst();
    if (taken) throw new Refused('email-taken');
    return accounts.create(db, newcomer, passwordHash);
  }

  async function reset(db: Kysely<Tables>, account: string, password: string, passwordHash: string): Promise<SignIn> {
    const known = await db.selectFrom('account_user').select('email').where('id', '=', account).executeTakeFirst();
    if (!known) throw new Refused('link-expired');
    await accounts.setPassword(db, account, passwordHash);
    return { email: known.email, password };
  }

  async function tried<Value>(work: Promise<Value>): Promise<Result<Value, Problem>> {
    try {
      return ok(await work);
    } catch (error) {
      if (error instanceof Refused) return refuse(error.problem);
      throw error;
    }
  }

  return {
    linkRead: {
      rule: 'anyone',
      async handle({ body: { token } }) {
        const purpose = await readLink(store.read, token, clock.now());
        if (!purpose) return refuse('link-expired');
        return ok(await purposeOf(store.read, purpose));
      },
    },

    linkUse: {
      rule: 'anyone',
      async handle({ body: { token, ...given }, headers, setCookies }) {
        const account = await accounts.accountOf(headers);
        const used = await tried(use(token, given, account?.id ?? null));
        if (!used.ok) return used;
        if (used.value) setCookies((await accounts.signIn(used.value.email, used.value.password)) ?? []);
        return ok({ done: true });
      },
    },
  };
}

function whole({ name, email, password }: Given): NewAccount {
  if (name === undefined || email === undefined || password === undefined) throw new Refused('malformed');
  return { name, email, password };
}

async function purposeOf(db: Kysely<Tables>, purpose: LinkPurpose) {
  if (purpose.kind !== 'invitation') return { kind: purpose.kind, school: null, role: null };
  return { kind: purpose.kind, school: await schoolOf(db, purpose.process), role: purpose.role };
}
