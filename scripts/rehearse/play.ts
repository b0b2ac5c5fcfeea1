import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromThemesToAVision } from '@futureback/shared/protocol/library/from-themes-to-a-vision.ts';
import type { Archive } from '@futureback/shared/report/archive.ts';
import { Ledger } from '../people/ledger.ts';
import { openSchool, type School } from '../people/school.ts';
import { ServerProcess } from '../people/server-process.ts';
import { Tap } from '../people/tap.ts';
import { Chance } from './chance.ts';
import { type Entrance, gather, gatherPlanners, pry } from './crowd.ts';
import { Drafting, type Findings } from './drafting.ts';
import { Expectations } from './expectations.ts';
import type { Hall } from './hall.ts';
import { Night } from './night.ts';
import type { Options } from './options.ts';
import { Pace } from './pace.ts';
import { Planner } from './planner.ts';
import { chooseMoments, PowerCuts } from './power-cuts.ts';
import { playSession } from './session.ts';

const TABLES = 6;
const RECORDERS = 2;
const PLANNERS = 8;

export type Played = { people: number; planners: number; kills: number; slowestRestartMs: number; unmet: string[] };

/** Plays a whole process and leaves its evidence in `options.out`. */
export async function play(options: Options, tell: (line: string) => void): Promise<Played> {
  const { out } = options;
  const dataDir = mkdtempSync(join(tmpdir(), 'futureback-rehearsal-'));
  const server = options.running ? null : await ServerProcess.start(dataDir, { LOG_LEVEL: 'error' });
  const tap = new Tap(join(out, 'frames.jsonl'));
  try {
    const address = options.running?.url ?? server?.address ?? '';
    const school = await openSchool(server ?? { address }, options.running?.link.split('#').at(-1));
    return await playAt(options, { address, school, server, dataDir, tap }, tell);
  } finally {
    tap.flush();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type Place = { address: string; school: School; server: ServerProcess | null; dataDir: string; tap: Tap };

async function playAt(
  options: Options,
  { address, school, server, dataDir, tap }: Place,
  tell: (line: string) => void,
): Promise<Played> {
  const { out } = options;
  const { owner, process } = school;
  const chance = new Chance(options.seed);
  const ledger = new Ledger(join(out, 'ledger.jsonl'));
  const expect = new Expectations();
  owner.hear = (path, bytes) => tap.record({ who: 'the owner', role: 'account', on: path }, bytes);
  const protocols = new Map([
    ['night', options.protocol],
    ['planning', fromThemesToAVision],
  ]);
  const moments = chooseMoments(options.kill, protocols, chance.child());
  const cuts = new PowerCuts({ server, dataDir, out, ledger, owner, expect, chance: chance.child(), moments });
  const pace = new Pace(options.speed);
  const hall: Hall = { address, process, owner, tap, ledger, chance, pace, expect, cuts, plant: options.plant, tell };

  const planner = await Planner.invite(hall);
  const found = await expect.part(
    firstSession(hall, school, options, planner),
    'the first session is played to its end',
    { people: 0, findings: new Map() },
  );
  const planners = await expect.part(
    planningSession(hall, school, found.findings),
    'the planning session is played to its end',
    0,
  );

  for (const [name, bytes] of await planner.files()) writeFileSync(join(out, name), bytes);
  const archive = (await owner.call('archive', { process })) as Archive;
  writeFileSync(join(out, 'archive.json'), JSON.stringify(archive));
  expect.that(cuts.done === options.kill, `the server is killed ${options.kill} times`);
  return {
    people: found.people,
    planners,
    kills: cuts.done,
    slowestRestartMs: Math.round(cuts.slowestRestartMs),
    unmet: expect.unmet,
  };
}

async function firstSession(
  hall: Hall,
  school: School,
  { people: count, protocol, moderated }: Options,
  planner: Planner,
): Promise<{ people: number; findings: Findings }> {
  const { session, code } = await school.newSession({
    title: protocol.name.en ?? protocol.id,
    kind: 'community',
    protocolId: protocol.id,
    tables: TABLES,
    ...(moderated === null ? {} : { moderated }),
  });
  hall.tell(`${protocol.name.en}, code ${code}`);
  const { links } = await hall.owner.call('recorderLinks', { session }, {});
  const recorderSecrets = links.slice(0, RECORDERS).map(({ path }) => path.split('#recorder=')[1] ?? '');
  const entrance: Entrance = { session, code, tables: TABLES, recorderSecrets };
  const night = await Night.open(hall, 'night', entrance);
  try {
    const { people, late } = await gather(hall, entrance, count);
    night.people.push(...people);
    night.latecomers.push(...late);
    hall.tell(`  ${people.length} people are here, ${late.length} come late`);
    const [curious, other] = people;
    if (curious && other) await pry(hall, entrance, curious, other);
    await everybodyIsCounted(night);
    await playSession(night, { rude: false, planted: false, silentGroup: 'community' }, null);
    return { people: night.people.length, findings: await planner.findingsOf(session) };
  } finally {
    night.leave();
  }
}

async function planningSession(hall: Hall, school: School, findings: Findings): Promise<number> {
  const { session, code } = await school.newSession({
    title: fromThemesToAVision.name.en ?? fromThemesToAVision.id,
    kind: 'team',
    protocolId: fromThemesToAVision.id,
    host: 'Planning team',
  });
  hall.tell(`${fromThemesToAVision.name.en}, code ${code}`);
  const entrance: Entrance = { session, code, tables: 0, recorderSecrets: [] };
  const night = await Night.open(hall, 'planning', entrance);
  try {
    night.people.push(...(await gatherPlanners(hall, entrance, PLANNERS)));
    await everybodyIsCounted(night);
    // One rude note and one planted fault are enough for a process.
    await playSession(night, { rude: true, planted: true, silentGroup: null }, new Drafting(night, findings));
    return night.people.length;
  } finally {
    night.leave();
  }
}

async function everybodyIsCounted({ hall, people, screen, host }: Night): Promise<void> {
  const counts = people.length;
  await hall.expect.soon(
    Promise.all([
      screen.control.until(() => screen.control.counts?.people === counts, `a count of ${counts}`),
      host.control.until(() => host.control.roster?.people === counts, `a roster of ${counts}`),
    ]),
    'screen and host count everybody who is here',
  );
}
