import { ok } from '@futureback/shared/result.ts';
import { deviceFor, leavePhone } from '../identity/devices.ts';
import type { SessionDoor } from './door.ts';
import type { HttpPorts, Routes } from './route.ts';

export function joinRoutes(
  ports: HttpPorts,
  sessionDoor: SessionDoor,
): Pick<Routes, 'door' | 'join' | 'screen' | 'mine' | 'leave'> {
  const { store, identity, clock, random, endFor } = ports;
  const at = () => ({ now: clock.now(), random, isSecure: identity.isSecure });

  return {
    door: { rule: 'anyone', handle: ({ body: { code }, address }) => sessionDoor.look(code, address) },

    join: { rule: 'anyone', handle: ({ body, ...from }) => sessionDoor.join(body, from) },

    screen: {
      rule: 'anyone',
      async handle({ body: { code }, headers, address, setCookies }) {
        const found = await identity.codes.find(code, address);
        if (!found.ok) return found;
        const session = found.value.id;
        const { cookie } = await store.write((db) => deviceFor(db, headers, { kind: 'screen', session }, at()));
        if (cookie) setCookies([cookie]);
        return ok({ session });
      },
    },

    mine: {
      rule: 'anyone',
      async handle({ headers, params: { session } }) {
        return ok({ participants: await sessionDoor.heldBy(headers, session) });
      },
    },

    /** The same answer whether the browser held them or not: afterwards it does not. */
    leave: {
      rule: 'anyone',
      async handle({ headers, params, setCookies }) {
        const left = await store.write((db) => leavePhone(db, headers, params, at()));
        if (left) {
          setCookies(left.cookies);
          await endFor(params.session, params.participant);
        }
        return ok({ done: true });
      },
    },
  };
}
