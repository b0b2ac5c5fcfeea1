import type { Problem } from '@futureback/shared/wire/problems.ts';
import type { FastifyError } from 'fastify';
import { CannotSave } from '../store/store.ts';

/** How a failure is told to whoever asked. */
export function problemOf(error: FastifyError): Problem {
  if (error instanceof CannotSave) return 'cannot-save';
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'too-large';
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 500 ? 'malformed' : 'broken';
}
