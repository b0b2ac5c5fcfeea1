import { createHash } from 'node:crypto';
import { protocolById } from '@futureback/shared/protocol/library/library.ts';
import { evolve } from '@futureback/shared/session/evolve.ts';
import { newSession } from '@futureback/shared/session/state.ts';
import { hostView, roomView } from '@futureback/shared/session/view.ts';
import { CLOSE } from '@futureback/shared/wire/close.ts';
import { FRAME } from '@futureback/shared/wire/collab.ts';
import { Hello, Mine, Up } from '@futureback/shared/wire/control.ts';
import { HTTP } from '@futureback/shared/wire/http.ts';
import { LANE_NAME, LANES, LaneHangUp, LaneHello } from '@futureback/shared/wire/lane.ts';
import { PROBLEMS } from '@futureback/shared/wire/problems.ts';
import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { testId } from '../support/pure-session.ts';

const pin = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

const schemaOf = (schema: z.ZodMiniType | null) =>
  schema && z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** The paths and kinds of value in an example: what a reader of it relies on. */
function shapeOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => shapeOf(item, `${path}[]`)))].sort();
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`))
      .sort();
  }
  return [`${path}: ${value === null ? 'null' : typeof value}`];
}

/** Views in every step of a session of the built-in protocol. */
function views(): unknown[] {
  const protocol = protocolById('family-night');
  if (!protocol) throw new Error('the family night is built in');
  const record = {
    id: testId(1),
    process: testId(2),
    code: 'KMT47R',
    protocol,
    title: 'Family night',
    kind: 'community' as const,
    place: '',
    host: '',
    startsAt: null,
    tables: 0,
    createdAt: 0,
  };
  const ballotWords = () => new Map([[testId(3), 'A theme']]);
  const sources = {
    record,
    school: '',
    horizon: { future: '2031-06', start: '2026-11' },
    purgeOn: '2027-06-30',
    ballotWords,
  };
  let state = newSession(protocol);
  const seen: unknown[] = [hostView(sources, state), roomView(sources, state, 'participant')];
  for (const [index, step] of protocol.steps.entries()) {
    state = evolve(state, {
      type: 'step-entered',
      at: 0,
      run: index + 1,
      step: step.id,
      clock: { kind: 'running', deadline: 1 },
    });
    if (step.kind === 'vote') {
      const terms = { kind: 'dots' as const, dots: step.dots, perItem: step.dotsPerTheme };
      const ballot = { id: testId(4), step: step.id, terms, items: [{ id: testId(3), hash: '' }], result: null };
      state = evolve(state, { type: 'ballot-opened', ballot });
    }
    seen.push(hostView(sources, state), roomView(sources, state, 'participant'));
  }
  return seen;
}

test('the conversation on the wire is the one of this version', () => {
  const pins = {
    version: WIRE_VERSION,
    up: pin([Hello, ...Object.values(Up)].map(schemaOf)),
    mine: pin(schemaOf(Mine)),
    views: pin(shapeOf(views())),
    http: pin(
      Object.values(HTTP).map(({ method, path, body, reply }) => [method, path, schemaOf(body), schemaOf(reply)]),
    ),
    frames: pin([FRAME, CLOSE]),
    lanes: pin([LANES, LANE_NAME.source, schemaOf(LaneHello), schemaOf(LaneHangUp)]),
    problems: pin(PROBLEMS),
  };
  expect(pins).toMatchInlineSnapshot(`
    {
      "frames": "7229ddb247121f56",
      "http": "c6d41231a87a3238",
      "lanes": "c523476768653cea",
      "mine": "4762f38185d718f8",
      "problems": "2e82f216e801e12f",
      "up": "dedc838e95b97c52",
      "version": 3,
      "views": "3fa2724f0dc15c27",
    }
  `);
});
