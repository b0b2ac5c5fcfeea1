import type { IncomingHttpHeaders } from 'node:http';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import type { AccountId } from '@futureback/shared/ids.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import { DAY, SECOND } from '@futureback/shared/time.ts';
import { APIError } from 'better-auth';
import { betterAuth } from 'better-auth/minimal';
import type { Kysely } from 'kysely';
import type { Clock, Log, Random } from '../ports.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { readCookies } from './cookies.ts';
import { hashedSignIns } from './hashed-sign-ins.ts';
import { keptSecret } from './kept-secret.ts';
import { hashSecret } from './secrets.ts';

export type Account = { id: AccountId; name: string; email: string };
export type NewAccount = { name: string; email: string; password: string };

/** A facilitator may sign in days before the evening, and is not asked again in the middle of it. */
const STAYS_SIGNED_IN = 30 * DAY;

/** People who sign in. The accounts library checks passwords and keeps sign-ins; who may do what is not its business. */
export type Accounts = {
  /** Whose browser this is, read straight from the tables: it is asked at every request and every socket. */
  accountOf(headers: IncomingHttpHeaders): Promise<Account | null>;
  /** The same for the page's first question, which also lengthens the sign-in: with `Set-Cookie` lines to pass on. */
  refresh(headers: IncomingHttpHeaders): Promise<string[]>;
  /** `Set-Cookie` lines, or null when the password is wrong or nobody has this address. */
  signIn(email: string, password: string): Promise<string[] | null>;
  signOut(headers: IncomingHttpHeaders): Promise<string[]>;
  /** To be done before a transaction begins: it takes long on purpose. */
  hashPassword(password: string): Promise<string>;
  create(db: Kysely<Tables>, account: NewAccount, passwordHash: string): Promise<AccountId>;
  /** Sets the password and signs out every browser. */
  setPassword(db: Kysely<Tables>, account: AccountId, passwordHash: string): Promise<void>;
};

export type AccountsPorts = { store: Store; clock: Clock; random: Random; log: Log; isSecure: boolean };

export async function openAccounts({ store, clock, random, log, isSecure }: AccountsPorts): Promise<Accounts> {
  const auth = betterAuth({
    appName: 'Futureback',
    secret: await keptSecret(store, random, 'sign-in'),
    database: hashedSignIns(kyselyAdapter(store.writer, { type: 'sqlite' })),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    user: { modelName: 'account_user' },
    session: {
      modelName: 'account_session',
      expiresIn: STAYS_SIGNED_IN / SECOND,
      updateAge: DAY / SECOND,
    },
    account: { modelName: 'account_credential' },
    verification: { modelName: 'account_verification' },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'futureback',
      useSecureCookies: isSecure,
      ipAddress: { disableIpTracking: true },
      // Any address reaches a server in a hall. Where requests come from is judged at our own door.
      disableCSRFCheck: true,
    },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.error({}, `accounts: ${message}`) },
  });
  const context = await auth.$context;
  const cookieName = context.authCookies.sessionToken.name;
  const isoNow = () => new Date(clock.now()).toISOString();

  return {
    async accountOf(headers) {
      // The library signs the cookie. What it carries cannot be guessed, so the signature adds nothing here.
      const token = readCookies(headers)[cookieName]?.split('.')[0];
      if (!token) return null;
      const row = await store.read
        .selectFrom('account_session')
        .innerJoin('account_user', 'account_user.id', 'account_session.userId')
        .select(['account_user.id', 'account_user.name', 'account_user.email'])
        .where('account_session.token', '=', hashSecret(token))
        .where('account_session.expiresAt', '>', isoNow())
        .executeTakeFirst();
      return row ?? null;
    },

    async refresh(headers) {
      if (!readCookies(headers)[cookieName]) return [];
      const response = await auth.api.getSession({ headers: cookiesOnly(headers), asResponse: true });
      return response.headers.getSetCookie();
    },

    async signIn(email, password) {
      try {
        // Without the request's headers, so that neither an address nor a browser's name is kept.
        const { headers } = await auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
        return headers.getSetCookie();
      } catch (error) {
        if (error instanceof APIError && error.statusCode === 401) return null;
        throw error;
      }
    },

    async signOut(headers) {
      const { headers: reply } = await auth.api.signOut({ headers: cookiesOnly(headers), returnHeaders: true });
      return reply.getSetCookie();
    },

    hashPassword: (password) => context.password.hash(password),

    async create(db, { name, email }, passwordHash) {
      const id = idFrom(random.bytes(16));
      const at = isoNow();
      await db
        .insertInto('account_user')
        .values({ id, name, email, emailVerified: 1, createdAt: at, updatedAt: at })
        .execute();
      await db
        .insertInto('account_credential')
        .values({
          id: idFrom(random.bytes(16)),
          accountId: id,
          providerId: 'credential',
          userId: id,
          password: passwordHash,
          createdAt: at,
          updatedAt: at,
        })
        .execute();
      return id;
    },

    async setPassword(db, account, passwordHash) {
      await db
        .updateTable('account_credential')
        .set({ password: passwordHash, updatedAt: isoNow() })
        .where('userId', '=', account)
        .where('providerId', '=', 'credential')
        .execute();
      await db.deleteFrom('account_session').where('userId', '=', account).execute();
    },
  };
}

const cookiesOnly = ({ cookie }: IncomingHttpHeaders): Headers => new Headers(cookie ? { cookie } : {});
