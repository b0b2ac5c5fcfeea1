import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '@futureback/shared/actor.ts';
import { Id } from '@futureback/shared/ids.ts';
import { type Action, may, type Place } from '@futureback/shared/permission.ts';
import { ok, type Result, refuse } from '@futureback/shared/result.ts';
import { type BodyOf, type Endpoint, HTTP, type HttpName, type ReplyOf } from '@futureback/shared/wire/http.ts';
import { PROBLEMS, type Problem } from '@futureback/shared/wire/problems.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '../identity/identity.ts';
import { namedAdultIn } from '../identity/named-adult.ts';
import type { Registry } from '../live/registry.ts';
import { TokenBucket } from '../live/token-bucket.ts';
import type { Clock, Log, Random } from '../ports.ts';
import type { Store } from '../store/store.ts';

export type HttpPorts = {
  store: Store;
  identity: Identity;
  clock: Clock;
  random: Random;
  log: Log;
  /** Lets running sessions of a process find its new set-up and members. */
  forgetProcess: Registry['forgetProcess'];
  forgetSession: Registry['forgetSession'];
  /** Ends what a participant has open. */
  endFor: Registry['leave'];
  closeConcern: Registry['closeConcern'];
};

/** Who may call: anyone at all, whoever is signed in, or whoever may do this action in the place that the path names. */
export type Rule = 'anyone' | 'account' | Action;

export type AccountActor = Extract<Actor, { kind: 'account' }>;

/** `/api/processes/:process` → `{ process: string }`. */
export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : Record<never, string>;

export type Call<Name extends HttpName> = {
  body: BodyOf<Name>;
  params: ParamsOf<(typeof HTTP)[Name]['path']>;
  headers: IncomingHttpHeaders;
  /** Where it came from, for counting wrong guesses and nothing else. */
  address: string;
  /** Passes `Set-Cookie` lines on. */
  setCookies(lines: readonly string[]): void;
};

type Answer<Name extends HttpName> = Promise<Result<ReplyOf<Name>, Problem>>;

export type Route<Name extends HttpName> =
  | { rule: 'anyone'; handle(call: Call<Name>): Answer<Name> }
  | { rule: Exclude<Rule, 'anyone'>; handle(call: Call<Name> & { actor: AccountActor }): Answer<Name> };

/** A route for every endpoint: a missing one does not compile. */
export type Routes = { [Name in HttpName]: Route<Name> };

/** A signed-in browser may ask this much at once, and so often a second. */
const BURST = 200;
const PER_SECOND = 20;

export type Admission = (headers: IncomingHttpHeaders, rule: Rule, params: Params) => Promise<Result<Actor, Problem>>;
type Params = Readonly<Record<string, string>>;

/** Decides who comes in where. The place is named by the path alone. */
export function openAdmission({ store, identity, clock }: HttpPorts): Admission {
  const buckets = new Map<string, TokenBucket>();

  function isTooFast(account: string): boolean {
    const now = clock.now();
    const bucket = buckets.get(account) ?? new TokenBucket(BURST, PER_SECOND, now);
    buckets.set(account, bucket);
    return !bucket.take(now);
  }

  async function placeOf({ process, session }: Params, rule: Action): Promise<Place | null> {
    if (process !== undefined)
      return rule.startsWith('concern.')
        ? { process, namedAdult: await namedAdultIn(store.read, process) }
        : { process };
    if (session === undefined) return null;
    const record = await identity.records.byId(session);
    return record && { process: record.process, session };
  }

  return async (headers, rule, params) => {
    if (rule === 'anyone') return ok({ kind: 'anyone' });
    const actor = await identity.actorFor(headers, { as: 'host' });
    if (actor.kind !== 'account') return refuse('not-signed-in');
    if (isTooFast(actor.account)) return refuse('too-fast');
    if (rule === 'account') return ok(actor);
    const place = await placeOf(params, rule);
    // What does not exist is refused like what is not theirs: the answer tells nothing about others.
    return place && may(actor, rule, place) ? ok(actor) : refuse('not-allowed');
  };
}

/** Puts every endpoint behind the same door: origin, parameters, body, rule, and only then its handler. */
export function registerRoutes(app: FastifyInstance, ports: HttpPorts, admit: Admission, routes: Routes): void {
  const register = <Name extends HttpName>(name: Name): void => {
    const endpoint: Endpoint = HTTP[name];
    const route: Route<Name> = routes[name];
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: async (request, reply) => {
        const answer = await answerTo(request, reply, endpoint, route);
        return answer.ok ? answer.value : sendProblem(reply, answer.problem);
      },
    });
  };

  async function answerTo<Name extends HttpName>(
    request: FastifyRequest,
    reply: FastifyReply,
    endpoint: Endpoint,
    route: Route<Name>,
  ): Answer<Name> {
    const { headers } = request;
    if (endpoint.method !== 'GET' && !ports.identity.originAllowed(headers)) return refuse('wrong-origin');
    const params = request.params as Params;
    if (!paramsAreWellFormed(params)) return refuse('not-found');
    const admitted = await admit(headers, route.rule, params);
    if (!admitted.ok) return admitted;
    const body = readBody(endpoint, request.body);
    if (!body.ok) return body;
    const call: Call<Name> = {
      body: body.value as BodyOf<Name>,
      params: params as Call<Name>['params'],
      headers,
      address: request.ip,
      setCookies: (lines) => void reply.header('set-cookie', lines),
    };
    if (route.rule === 'anyone') return route.handle(call);
    if (admitted.value.kind !== 'account') return refuse('not-signed-in');
    return route.handle({ ...call, actor: admitted.value });
  }

  for (const name of Object.keys(routes) as HttpName[]) register(name);
}

const isAccountId = (text: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(text);

const paramsAreWellFormed = ({ account, file: _, ...ids }: Params): boolean =>
  Object.values(ids).every((id) => Id.safeParse(id).success) && (account === undefined || isAccountId(account));

function readBody({ body }: Endpoint, given: unknown): Result<unknown, Problem> {
  if (body === null) return ok(undefined);
  const parsed = body.safeParse(given);
  if (parsed.success) return ok(parsed.data);
  const isOnlyThePassword = parsed.error.issues.every((issue) => issue.path[0] === 'password');
  return refuse(isOnlyThePassword ? 'weak-password' : 'malformed');
}

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(PROBLEMS[problem]).send({ problem });
