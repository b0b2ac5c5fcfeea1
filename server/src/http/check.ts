import { ok } from '@futureback/shared/result.ts';
import type { HttpPorts, Routes } from './route.ts';

/** Proof that an answer of ours gets through. */
export const checkRoutes = ({ clock }: HttpPorts): Pick<Routes, 'check'> => ({
  check: { rule: 'anyone', handle: async () => ok({ now: clock.now() }) },
});
