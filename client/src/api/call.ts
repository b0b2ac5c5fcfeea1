import { ok, type Result, refuse } from '@futureback/shared/result.ts';
import { type BodyOf, type Endpoint, HTTP, type HttpName, type ReplyOf } from '@futureback/shared/wire/http.ts';
import { PROBLEMS, type Problem } from '@futureback/shared/wire/problems.ts';
import * as z from 'zod/mini';

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type ParamsOf<Name extends HttpName> = Readonly<Record<NamesIn<(typeof HTTP)[Name]['path']>, string>>;

/** What an endpoint must be told: its parameters if its path has any, its body if it takes one. */
type Telling<Name extends HttpName> = ([keyof ParamsOf<Name>] extends [never]
  ? { params?: never }
  : { params: ParamsOf<Name> }) &
  (BodyOf<Name> extends undefined ? { body?: never } : { body: BodyOf<Name> });

type Arguments<Name extends HttpName> =
  Record<never, never> extends Telling<Name> ? [telling?: Telling<Name>] : [telling: Telling<Name>];

/** Refusals that a caller of the server can meet; `offline` means that no answer came. */
export type CallProblem = Problem | 'offline';

/** A hall's network may be slow; an answer that takes longer than this will not come. */
const PATIENCE_MS = 20_000;

const Refusal = z.object({ problem: z.enum(Object.keys(PROBLEMS) as [Problem, ...Problem[]]) });

/** Fills `:name` in a path of the table. */
const addressOf = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

/**
 * Asks the server: `call('door', { body: { code } })`. Expected refusals come back as values. A reply that is not what
 * the table promises is `broken`: the page is older than the server, and loading it again helps.
 */
export async function call<Name extends HttpName>(
  name: Name,
  ...[telling]: Arguments<Name>
): Promise<Result<ReplyOf<Name>, CallProblem>> {
  const { method, path, reply }: Endpoint = HTTP[name];
  const answer = await fetched(addressOf(path, telling?.params ?? {}), method, telling?.body);
  if (!answer) return refuse('offline');
  const json = await jsonOf(answer);
  if (!answer.ok) {
    const refusal = Refusal.safeParse(json);
    if (refusal.success) return refuse(refusal.data.problem);
    // Not our server's own words: a proxy between us, or a server that is just starting.
    return refuse(answer.status >= 500 ? 'try-again' : 'broken');
  }
  const read = z.safeParse(reply, json);
  return read.success ? ok(read.data as ReplyOf<Name>) : refuse('broken');
}

async function fetched(address: string, method: string, body: unknown): Promise<Response | null> {
  const giveUp = new AbortController();
  const patience = setTimeout(() => giveUp.abort(), PATIENCE_MS);
  try {
    return await fetch(address, {
      method,
      signal: giveUp.signal,
      credentials: 'same-origin',
      cache: 'no-store',
      // A page that is being closed still says goodbye.
      keepalive: method === 'DELETE',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    return null;
  } finally {
    clearTimeout(patience);
  }
}

async function jsonOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    return undefined;
  }
}
