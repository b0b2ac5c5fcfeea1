import { ok, refuse } from '@futureback/shared/result.ts';
import { makeLink } from '../identity/links.ts';
import { removeMember, rolesOf } from '../identity/members.ts';
import type { AccountActor, HttpPorts, Routes } from './route.ts';

export function memberRoutes({
  store,
  clock,
  random,
  forgetProcess,
}: HttpPorts): Pick<Routes, 'memberInvite' | 'memberRemove' | 'memberReset'> {
  const at = () => ({ now: clock.now(), random });

  /**
   * A new password opens everything that its owner may do. So it is for whoever is a steward of all of that, and never for a deputy to
   * become the owner.
   */
  async function mayReset(actor: AccountActor, account: string): Promise<boolean> {
    if (account === actor.account) return true;
    const theirs = Object.entries(await rolesOf(store.read, account));
    return theirs.every(([process, role]) => {
      const own = actor.roles[process];
      return own === 'owner' || (own === 'deputy' && role !== 'owner' && role !== 'deputy');
    });
  }

  return {
    memberInvite: {
      rule: 'process.invite',
      async handle({ actor, body: { role }, params: { process } }) {
        // There is one owner; and only they name the deputy.
        if (role === 'owner' || (role === 'deputy' && actor.roles[process] !== 'owner')) return refuse('not-allowed');
        return ok(await store.write((db) => makeLink(db, { kind: 'invitation', process, role }, at())));
      },
    },

    memberRemove: {
      rule: 'process.invite',
      async handle({ params: { process, account } }) {
        const role = (await rolesOf(store.read, account))[process];
        if (!role) return refuse('not-found');
        if (role === 'owner') return refuse('not-allowed');
        await store.write((db) => removeMember(db, process, account));
        await forgetProcess(process);
        return ok({ done: true });
      },
    },

    memberReset: {
      rule: 'process.invite',
      async handle({ actor, params: { process, account } }) {
        if (!(await rolesOf(store.read, account))[process]) return refuse('not-found');
        if (!(await mayReset(actor, account))) return refuse('not-allowed');
        return ok(await store.write((db) => makeLink(db, { kind: 'reset', account }, at())));
      },
    },
  };
}
