import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readJoinCode } from '@futureback/shared/ids.ts';
import type { Spoken } from '@futureback/shared/language.ts';
import { PROBLEMS, type Problem } from '@futureback/shared/wire/problems.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SessionDoor } from '../door.ts';
import { problemOf } from '../problem-of.ts';
import type { HttpPorts } from '../route.ts';
import type { BuiltPage } from './built.ts';
import { type CodeProblem, codeForm } from './code-page.ts';
import { type AtTheDoor, doorMain, isForm, placeOf, writingLanguages } from './door-page.ts';
import { frame } from './frame.ts';
import { draftIn, joinBody } from './posted.ts';
import { askedLanguage, type Speech, speechesOf } from './speech.ts';

type Asked = { Params: { code?: string }; Querystring: Readonly<Record<string, unknown>> };

const compressed = promisify(gzip);

/** More than every field of the form at its longest. */
const FORM_BYTES = 8 * 1024;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 40) : '');

/**
 * The way in, written by the server: a page that is whole before a script runs, and a form that works without one.
 * `GET /join`, `GET /join/:code` and `POST /join/:code`.
 */
export async function serveJoinPage(
  app: FastifyInstance,
  { identity, log }: HttpPorts,
  door: SessionDoor,
  built: BuiltPage,
): Promise<void> {
  const speeches = speechesOf(built);
  const speechFor = ({ query, headers }: FastifyRequest<Asked>): Speech =>
    speeches[askedLanguage(query.lang, headers['accept-language'])];

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    page: { speech: Speech; status: number; content: Parameters<typeof frame>[2] },
  ) {
    const { markup } = frame(built, page.speech, page.content);
    reply
      .code(page.status)
      .type('text/html; charset=utf-8')
      .header('content-language', page.speech.language)
      .header('vary', 'accept-encoding, accept-language, cookie')
      // Who was here before is nobody else's to see, and a session may have begun or ended since.
      .header('cache-control', 'no-store')
      // With no referrer at all, browsers do not say where a form comes from, and it would be refused.
      .header('referrer-policy', 'same-origin');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(markup);
    return reply.header('content-encoding', 'gzip').send(await compressed(markup));
  }

  function sendCodeForm(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    { typed, problem }: { typed: string; problem: CodeProblem | null },
  ) {
    const speech = speechFor(request);
    const status = problem === null ? 200 : problem === 'impossible' ? 400 : PROBLEMS[problem];
    const content = {
      title: speech.say('join.code-title'),
      main: codeForm(speech, typed, problem),
      inLanguage: (language: Spoken) =>
        `/join?${new URLSearchParams({ ...(typed && { code: typed }), lang: language })}`,
    };
    return send(request, reply, { speech, status, content });
  }

  function sendDoor(request: FastifyRequest<Asked>, reply: FastifyReply, at: AtTheDoor) {
    const speech = speechFor(request);
    const status = at.problem === null ? 200 : PROBLEMS[at.problem];
    const { code, title, school } = at.door;
    const content = {
      title: `${title} · ${school}`,
      main: doorMain(speech, at),
      writing: isForm(at) && writingLanguages(speech, built, at.draft),
      inLanguage: (language: Spoken) => `/join/${code}?lang=${language}${at.another ? '&another=1' : ''}`,
    };
    return send(request, reply, { speech, status, content });
  }

  async function show(request: FastifyRequest<Asked>, reply: FastifyReply) {
    const { params, query, headers, ip } = request;
    const typed = params.code ?? textOf(query.code);
    if (typed.trim() === '') return sendCodeForm(request, reply, { typed: '', problem: null });
    if (readJoinCode(typed) === null) return sendCodeForm(request, reply, { typed, problem: 'impossible' });
    const seen = await door.look(typed, ip);
    if (!seen.ok) return sendCodeForm(request, reply, { typed, problem: seen.problem });
    const speech = speechFor(request);
    if (params.code === undefined) return reply.redirect(`/join/${seen.value.code}?lang=${speech.language}`, 303);
    return sendDoor(request, reply, {
      door: seen.value,
      held: await door.heldBy(headers, seen.value.session),
      another: query.another !== undefined,
      draft: draftIn(new URLSearchParams(), speech.language),
      problem: null,
    });
  }

  async function join(request: FastifyRequest<Asked>, reply: FastifyReply) {
    const { params, headers, ip, body } = request;
    const code = params.code ?? '';
    if (!identity.originAllowed(headers)) return sendCodeForm(request, reply, { typed: code, problem: 'wrong-origin' });
    const draft = draftIn(body instanceof URLSearchParams ? body : new URLSearchParams(), speechFor(request).language);
    const asked = joinBody(code, draft);
    const setCookies = (lines: readonly string[]) => void reply.header('set-cookie', lines);
    const joined = asked.ok ? await door.join(asked.value, { headers, address: ip, setCookies }) : asked;
    if (joined.ok) return reply.redirect(placeOf(joined.value, draft.shared), 303);
    return refuse(request, reply, { code, draft, problem: joined.problem });
  }

  /** The same page again, as it was filled in, with what to do about it. */
  async function refuse(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    { code, draft, problem }: { code: string; draft: AtTheDoor['draft']; problem: Problem },
  ) {
    const seen = await door.look(code, request.ip);
    if (!seen.ok) return sendCodeForm(request, reply, { typed: code, problem: seen.problem });
    return sendDoor(request, reply, { door: seen.value, held: [], another: true, draft, problem });
  }

  await app.register(async (scope) => {
    // Read here and nowhere else; where it comes from is judged before it is used.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    scope.setErrorHandler((error: FastifyError, request: FastifyRequest<Asked>, reply) => {
      const problem = problemOf(error);
      if (problem === 'broken') log.error({ route: '/join', error: error.stack ?? String(error) }, 'broken');
      return sendCodeForm(request, reply, { typed: request.params.code ?? '', problem });
    });
    scope.get<Asked>('/join', show);
    scope.get<Asked>('/join/:code', show);
    scope.post<Asked>('/join/:code', join);
  });
}
