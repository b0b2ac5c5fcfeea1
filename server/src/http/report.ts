import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import { archive } from '@futureback/shared/report/archive.ts';
import { build } from '@futureback/shared/report/build.ts';
import { ok, refuse } from '@futureback/shared/result.ts';
import { FILES } from '@futureback/shared/wire/http.ts';
import type { FastifyInstance } from 'fastify';
import { FORMATS } from '../export/formats.ts';
import { gather, gatherForArchive } from '../export/gather.ts';
import { type Admission, type HttpPorts, type Routes, sendProblem } from './route.ts';

export function reportRoutes({ store, clock }: HttpPorts): Pick<Routes, 'report' | 'archive'> {
  return {
    report: {
      rule: 'process.export',
      async handle({ params: { process } }) {
        const sources = await gather(store, process);
        return sources ? ok(build(sources, clock.now())) : refuse('not-found');
      },
    },

    archive: {
      rule: 'process.archive',
      async handle({ params: { process } }) {
        const sources = await gather(store, process);
        return sources
          ? ok(archive(sources, await gatherForArchive(store, sources), clock.now()))
          : refuse('not-found');
      },
    },
  };
}

/** The report as a file to hand in: `GET /api/processes/:process/files/:file?lang=es`. */
export function registerFiles(app: FastifyInstance, { store, clock }: HttpPorts, admit: Admission): void {
  type Asked = { Params: { process: string; file: string }; Querystring: { lang?: unknown } };
  app.get<Asked>('/api/processes/:process/files/:file', async (request, reply) => {
    const { process } = request.params;
    const admitted = await admit(request.headers, 'process.export', { process });
    if (!admitted.ok) return sendProblem(reply, admitted.problem);
    const file = FILES.find((known) => known === request.params.file);
    const sources = file ? await gather(store, process) : null;
    if (!file || !sources) return sendProblem(reply, 'not-found');
    const { contentType, render } = FORMATS[file];
    const bytes = await render(build(sources, clock.now()), spokenOf(request.query.lang));
    return reply
      .type(contentType)
      .header('content-disposition', `attachment; filename="${file}"`)
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}

const spokenOf = (asked: unknown): Spoken => SPOKEN.find((language) => language === asked) ?? 'en';
