import { ok, refuse } from '@futureback/shared/result.ts';
import { sourceOf, Tries } from '../identity/tries.ts';
import type { HttpPorts, Routes } from './route.ts';

/** Somebody who forgot tries ten times; a guesser waits half a minute for each further try, from wherever they come. */
const ONE_ACCOUNT = { burst: 10, perSecond: 1 / 30 };
/** A whole staff room behind one address that mistypes at once. */
const ONE_ADDRESS = { burst: 60, perSecond: 1 / 5 };
const EVERYWHERE = { burst: 300, perSecond: 1 };
/** Checking a password costs memory and time on purpose; a flood of them must not cost the hall its server. */
const MOST_AT_ONCE = 8;

export function meRoutes({ identity, clock }: HttpPorts): Pick<Routes, 'me' | 'signIn' | 'signOut'> {
  const byAccount = new Tries(clock, ONE_ACCOUNT, EVERYWHERE);
  const byAddress = new Tries(clock, ONE_ADDRESS, EVERYWHERE);
  let checking = 0;
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
      async handle({ body: { email, password }, address, setCookies }) {
        const source = sourceOf(address);
        if (!byAccount.mayTry(email) || !byAddress.mayTry(source)) return refuse('too-many-tries');
        if (checking >= MOST_AT_ONCE) return refuse('try-again');
        checking += 1;
        const cookies = await accounts.signIn(email, password).finally(() => {
          checking -= 1;
        });
        if (!cookies) {
          byAccount.failed(email);
          byAddress.failed(source);
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
