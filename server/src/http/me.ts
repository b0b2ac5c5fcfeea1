import { ok, refuse } from '@futureback/shared/result.ts';
import { Tries } from '../identity/tries.ts';
import type { HttpPorts, Routes } from './route.ts';

/** Somebody who forgot tries ten times; a guesser waits half a minute for each further try, from wherever they come. */
const ONE_ACCOUNT = { burst: 10, perSecond: 1 / 30 };
const ALL_ACCOUNTS = { burst: 300, perSecond: 1 };

export function meRoutes({ identity, clock }: HttpPorts): Pick<Routes, 'me' | 'signIn' | 'signOut'> {
  const tries = new Tries(clock, ONE_ACCOUNT, ALL_ACCOUNTS);
  const { accounts } = identity;
  return {
    me: {
      rule: 'anyone',
      async handle({ headers, setCookies }) {
        setCookies(await accounts.refresh(headers));
        return ok({ account: await accounts.accountOf(headers) });
      },
    },

    signIn: {
      rule: 'anyone',
      async handle({ body: { email, password }, setCookies }) {
        if (!tries.mayTry(email)) return refuse('too-many-tries');
        const cookies = await accounts.signIn(email, password);
        if (!cookies) {
          tries.failed(email);
          return refuse('wrong-password');
        }
        setCookies(cookies);
        return ok({ done: true });
      },
    },

    signOut: {
      rule: 'anyone',
      async handle({ headers, setCookies }) {
        setCookies(await accounts.signOut(headers));
        return ok({ done: true });
      },
    },
  };
}
