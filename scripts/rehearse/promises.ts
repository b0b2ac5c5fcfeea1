import type { LedgerLine } from '../people/ledger.ts';

type Written = Extract<LedgerLine, { kind: 'written' }>;

/** What was promised of some words, and what the host did since. `from`: when others may see them; never is infinity. */
export type Promised = { line: Written; from: number; reachesDesk: boolean };

/** Between the two it happens, and nobody but the server knows when. */
type Reveal = { asked: number; done: number };

const NEVER = Number.POSITIVE_INFINITY;

/** By canary, from when on words may be seen, told from the ledger alone: what the phone promised when they were written, and what the host asked for. */
export function promisesIn(ledger: readonly LedgerLine[]): Map<string, Promised> {
  const reveals = new Map<string, Reveal[]>();
  const releases = new Map<string, { at: number; text: string }[]>();
  const opened = new Map<string, number[]>();
  const held = new Map<string, number>();
  const told = new Map<string, number>();
  for (const line of ledger) {
    if (line.kind === 'reveal') push(reveals, `${line.session}/${line.step}`, { asked: line.at, done: NEVER });
    else if (line.kind === 'revealed') {
      for (const reveal of reveals.get(`${line.session}/${line.step}`) ?? [])
        reveal.done = Math.min(reveal.done, line.at);
    } else if (line.kind === 'opened') push(opened, line.session, line.at);
    else if (line.kind === 'released') push(releases, line.note, line);
    else if (line.kind === 'held') held.set(line.note, Math.min(line.at, held.get(line.note) ?? NEVER));
    else if (line.kind === 'told' && line.canary !== null) told.set(line.canary, line.at);
  }

  const promisedOf = (line: Written): Promised => {
    // A phone that could not say who reads is held to the strictest.
    const audience = line.audience ?? 'host-then-reveal';
    const isModerated = audience.startsWith('host');
    const isPrivate = audience === 'nobody' || audience === 'host-then-reveal';
    const stepReveals = reveals.get(`${line.session}/${line.step}`) ?? [];
    const release = first((releases.get(line.note) ?? []).filter(({ text }) => text === line.text).map(({ at }) => at));
    const toldAt = told.get(line.canary);
    const nextReveal = first(stepReveals.filter(({ done }) => done >= (toldAt ?? line.at)).map(({ asked }) => asked));
    const letIn = isModerated
      ? nextReveal
      : first((opened.get(line.session) ?? []).filter((at) => at >= (toldAt ?? 0)));
    const passed = toldAt === undefined && !isModerated ? line.at : Math.min(release, letIn);
    const shown = Math.max(isPrivate ? first(stepReveals.map(({ asked }) => asked)) : line.at, passed);
    const heldAt = held.get(line.note) ?? NEVER;
    const isKeptOff = heldAt <= shown && heldAt !== NEVER && !(release !== NEVER && release >= heldAt);
    return {
      line,
      from: isKeptOff ? NEVER : shown,
      reachesDesk: isModerated || toldAt !== undefined || heldAt !== NEVER,
    };
  };
  return new Map(ledger.flatMap((line) => (line.kind === 'written' ? [[line.canary, promisedOf(line)] as const] : [])));
}

const first = (times: readonly number[]): number => Math.min(NEVER, ...times);

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
