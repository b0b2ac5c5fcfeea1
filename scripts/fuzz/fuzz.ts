import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '@futureback/shared/documents/limits.ts';
import { addSentence } from '@futureback/shared/documents/statement.ts';
import { addTheme } from '@futureback/shared/documents/themes.ts';
import type { Archive } from '@futureback/shared/report/archive.ts';
import * as Y from 'yjs';
import { ControlConnection, DocumentConnection } from '../people/connection.ts';
import { inAYear, LINCOLN, openSchool, type School } from '../people/school.ts';
import { ServerProcess } from '../people/server-process.ts';
import { Tap } from '../people/tap.ts';
import { Chance } from '../rehearse/chance.ts';
import { Attack } from './attack.ts';
import { HonestPeople } from './honest.ts';

const ATTACKERS = 6;
/** From so many frames on the server is warm, and what it still grows by it keeps. */
const WARM_AFTER = 1500;
const MOST_GROWN_MB = 100;
/** Little enough that V8 collects what is garbage before it is taken for something that is kept. */
const SMALL_HEAP = '--max-old-space-size=160 --max-semi-space-size=4';
const ID = 'A'.repeat(22);

export type Fuzzed = {
  frames: number;
  seconds: number;
  said: Record<string, number>;
  hungUp: Record<number, number>;
  /** How often a document broke under those who may write it, and was loaded again for them. */
  brokenByTheirOwn: number;
  honestRounds: number;
  grownMb: number;
  faults: string[];
};

/** Sends so many broken frames at a server on which honest people write, and looks what came of it. */
export async function fuzz(frames: number, seed: number): Promise<Fuzzed> {
  const folder = mkdtempSync(join(tmpdir(), 'futureback-fuzz-'));
  const server = await ServerProcess.start(folder, { LOG_LEVEL: 'error', NODE_OPTIONS: SMALL_HEAP });
  try {
    return await fuzzAt(server, frames, new Chance(seed));
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true });
  }
}

async function fuzzAt(server: ServerProcess, frames: number, chance: Chance): Promise<Fuzzed> {
  const began = performance.now();
  const school = await openSchool(server);
  const { session, code, close } = await openEvening(school);
  const vandal = await openElsewhere(school);
  const honest = await HonestPeople.join(server.address, code, chance.child());
  await honest.goOn(() => true);
  const before = await archiveOf(school);
  const attack = new Attack(
    { address: server.address, code, session, vandal: { browser: school.owner, ...vandal } },
    frames,
  );
  const memory = new Memory(server.pid);
  const { pid } = server;

  await Promise.all([
    honest.goOn(() => attack.isOver),
    memory.watch(attack),
    ...Array.from({ length: ATTACKERS }, () => attack.run(chance.child())),
  ]);

  const faults = [...honest.faults];
  if (server.pid !== pid || !(await server.isAlive())) faults.push('the server is not the one it was');
  const complaints = server.printed.split('\n').filter((line) => line.includes('"level":50'));
  const isOwnFault = (line: string) => line.includes(vandal.session) || line.includes(vandal.process);
  faults.push(...complaints.filter((line) => !isOwnFault(line)));
  if (memory.grownMb > MOST_GROWN_MB) faults.push(`the server grew by ${memory.grownMb} MB`);
  const after = await archiveOf(school);
  faults.push(...changes(before, after, honest, new Set(attack.participants)));

  // What was taken has to be there, and open, also for a server that only has it from the disk.
  await server.kill();
  await server.start();
  const loaded = await archiveOf(school);
  if (JSON.stringify({ ...loaded, madeAt: 0 }) !== JSON.stringify({ ...after, madeAt: 0 }))
    faults.push('after a restart something is not as it was');
  faults.push(...(await unreadable(school, session, vandal)));
  honest.close();
  close();
  return {
    frames: attack.count,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    said: attack.said,
    hungUp: attack.hungUp,
    brokenByTheirOwn: complaints.filter(isOwnFault).length,
    honestRounds: honest.rounds,
    grownMb: memory.grownMb,
    faults,
  };
}

/** A session in which people write in the open, with a theme and a sentence that nobody touches. */
async function openEvening(school: School): Promise<{ session: string; code: string; close(): void }> {
  const { session, code } = await school.newSession({ moderated: false });
  const control = new ControlConnection(school.owner, 'host', { session }, new Tap(), HOST);
  for (const command of [
    { type: 'start' },
    { type: 'go', run: 1, step: 'future' },
    { type: 'reveal', run: 2, unread: 'keep' },
  ] as const) {
    const ack = await control.send(command);
    if (!ack.ok) throw new Error(`${command.type}: ${ack.problem}`);
  }
  const themes = open(school, 'themes', session);
  const statement = open(school, 'statement', school.process);
  await Promise.all([themes, statement].map((document) => document.until(() => document.synced, 'the document')));
  addTheme(themes.doc, { id: ID, title: 'Outside', about: '', order: 'a0' });
  addSentence(statement.doc, { id: ID, text: 'Every child is known.', order: 'a0' });
  await Promise.all([themes, statement].map((document) => document.until(() => document.allSaved, 'what is written')));
  for (const document of [themes, statement]) document.close();
  return { session, code, close: () => control.close() };
}

/** A process whose own people write rubbish into its documents, which is their right. */
async function openElsewhere({ owner }: School): Promise<{ process: string; session: string }> {
  const { process } = await owner.call('processCreate', {}, { ...LINCOLN, school: 'Elsewhere', purgeOn: inAYear() });
  const { session } = await owner.call(
    'sessionCreate',
    { process },
    {
      title: 'Elsewhere',
      kind: 'community',
      protocolId: 'family-night',
      place: '',
      host: '',
      startsAt: null,
      tables: 0,
    },
  );
  return { process, session };
}

const HOST = { who: 'host', role: 'host', on: 'fuzz' } as const;

const open = ({ owner }: School, kind: 'themes' | 'statement' | 'synthesis' | 'wall', of: string): DocumentConnection =>
  new DocumentConnection(owner, { kind, owner: of }, 'host', new Tap(), HOST);

const archiveOf = async ({ owner, process }: School): Promise<Archive> =>
  (await owner.call('archive', { process })) as Archive;

/** All that is different and not by the attackers' own pens, which they may use. */
function changes(before: Archive, after: Archive, honest: HonestPeople, attackers: ReadonlySet<string>): string[] {
  const settled = ({ sessions, synthesis, statement }: Archive) =>
    sessions.map(({ state, themes, ballotWords, dots, marks }) => ({
      state,
      themes,
      ballotWords,
      dots,
      marks,
      synthesis,
      statement,
    }));
  const faults: string[] = [];
  if (JSON.stringify(settled(before)) !== JSON.stringify(settled(after)))
    faults.push(`changed: ${JSON.stringify(settled(before))} to ${JSON.stringify(settled(after))}`);
  const others = after.sessions
    .flatMap(({ notes, unaccepted }) => [...notes, ...unaccepted])
    .filter(({ author }) => author === null || !attackers.has(author));
  const kept = JSON.stringify(others.map(({ id, text }) => [id, text]).sort());
  const written = JSON.stringify([...honest.words].sort());
  if (kept !== written) faults.push(`honest people wrote ${written}, and ${kept} is kept`);
  return faults;
}

/** Documents that cannot be opened any more, or grew beyond their caps. */
async function unreadable(
  school: School,
  session: string,
  vandal: { process: string; session: string },
): Promise<string[]> {
  const faults: string[] = [];
  for (const [kind, of, cap] of [
    ['wall', session, Number.POSITIVE_INFINITY],
    ['themes', session, LIMITS.themesBytes],
    ['themes', vandal.session, LIMITS.themesBytes],
    ['statement', vandal.process, LIMITS.statementBytes],
    ['synthesis', vandal.process, LIMITS.synthesisBytes],
  ] as const) {
    const document = open(school, kind, of);
    await document
      .until(() => document.synced, `${kind} to open`, 10_000)
      .catch((error: unknown) => faults.push(String(error)));
    const bytes = Y.encodeStateAsUpdate(document.doc).length;
    if (bytes > cap) faults.push(`${kind} has ${bytes} bytes`);
    document.close();
  }
  return faults;
}

/** What the server's process holds of the machine's memory. */
class Memory {
  grownMb = 0;
  readonly #pid: number;

  constructor(pid: number) {
    this.#pid = pid;
  }

  async watch(attack: Attack): Promise<void> {
    let warm: number | null = null;
    while (!attack.isOver) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const held = this.#heldMb();
      if (attack.count >= WARM_AFTER) warm ??= held;
      if (warm !== null) this.grownMb = Math.max(this.grownMb, Math.round(held - warm));
    }
  }

  #heldMb(): number {
    const status = readFileSync(`/proc/${this.#pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  }
}
