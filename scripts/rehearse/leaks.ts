import type { LedgerLine } from '../people/ledger.ts';
import { CANARY } from './chance.ts';
import type { Evidence, Frame } from './evidence.ts';
import { type Promised, promisesIn } from './promises.ts';

/** Names of fields that a desk must not have beside the words, as they are encoded: length, then letters. */
const GIVE_AWAY = ['groups', 'writtenAt', 'arrival', 'participant', 'author'].map((name) => ({
  name,
  bytes: String.fromCharCode(name.length) + name,
}));
/** A batch hides who wrote what only if it is large enough. */
const BATCH = { notes: 5, people: 5 };

/** Everything that reached somebody who may not see it, or not yet. */
export function leaks({ ledger, frames, published }: Evidence): { leaks: string[]; seenOnWalls: Set<string> } {
  const found = new Set<string>();
  const seenOnWalls = new Set<string>();
  const promises = promisesIn(ledger);
  const concerns = concernsIn(ledger);
  const people = new Set(ledger.flatMap((line) => (line.kind === 'written' ? [line.participant] : [])));
  const desks = new Desks(ledger);
  for (const frame of frames()) {
    const text = frame.bytes.toString('latin1');
    const words = [...text.matchAll(CANARY)].flatMap(([, canary = '']) => promises.get(canary) ?? []);
    for (const promised of words) {
      const { line } = promised;
      const isOthers = frame.who !== line.participant;
      if (frame.on === 'wall' && isOthers) seenOnWalls.add(line.canary);
      if (!maySee(frame, promised)) found.add(`note ${line.note} to ${receiverOf(frame)}`);
    }
    for (const [, canary = ''] of text.matchAll(CANARY)) {
      const author = concerns.get(canary);
      if (author !== undefined && !maySeeConcern(frame, author)) found.add(`a concern to ${receiverOf(frame)}`);
    }
    if (frame.on === 'desk' && words.length > 0) {
      for (const { name, bytes } of GIVE_AWAY) if (text.includes(bytes)) found.add(`"${name}" on a desk`);
      for (const participant of people)
        if (text.includes(participant)) found.add(`the author ${participant} on a desk`);
      for (const small of desks.smallBatches(frame, words)) found.add(small);
    }
  }
  for (const [file, bytes] of published) {
    for (const [, canary = ''] of bytes.toString('latin1').matchAll(CANARY)) {
      const promised = promises.get(canary);
      if (promised?.from === Number.POSITIVE_INFINITY) found.add(`note ${promised.line.note} in ${file}`);
    }
  }
  return { leaks: [...found], seenOnWalls };
}

const receiverOf = ({ role, who, on }: Frame): string => `${role} ${who} on ${on}`;

function maySee(frame: Frame, { line, from, reachesDesk }: Promised): boolean {
  if (frame.on === 'sheet') return frame.who === line.participant;
  if (frame.on === 'desk') return frame.role === 'host' && reachesDesk;
  if (isArchive(frame)) return true;
  return (frame.on === 'wall' || isReport(frame)) && frame.at >= from;
}

/** A concern goes into the report without a name, and to its author. */
const maySeeConcern = (frame: Frame, author: string): boolean =>
  isArchive(frame) || isReport(frame) || (frame.on === 'control' && frame.who === author);

const isArchive = ({ role, on }: Frame): boolean => role === 'account' && on.endsWith('/archive');
const isReport = ({ role, on }: Frame): boolean =>
  role === 'account' && (on.endsWith('/report') || on.includes('/files/submission.'));

const concernsIn = (ledger: readonly LedgerLine[]): Map<string, string> =>
  new Map(
    ledger.flatMap((line) =>
      line.kind === 'cast' && line.value.kind === 'mark' && line.value.canary
        ? [[line.value.canary, line.participant] as const]
        : [],
    ),
  );

/** Which notes each desk has shown so far, to see whether they came in batches that hide their authors. */
class Desks {
  readonly #shown = new Set<string>();
  /** When each step was over for the first time. */
  readonly #stopped = new Map<string, number>();
  /** When the host held a note: from then on it may come to the desk by itself. Before, it hides among the others of its batch. */
  readonly #held = new Map<string, number>();

  constructor(ledger: readonly LedgerLine[]) {
    for (const line of ledger) {
      const step = line.kind === 'stopped' ? `${line.session}/${line.step}` : null;
      if (step !== null && !this.#stopped.has(step)) this.#stopped.set(step, line.at);
      if (line.kind === 'held' && !this.#held.has(line.note)) this.#held.set(line.note, line.at);
    }
  }

  *smallBatches(frame: Frame, words: readonly Promised[]): Generator<string> {
    const fresh = words.filter(
      ({ line: { note } }) => !this.#shown.has(note) && frame.at < (this.#held.get(note) ?? Number.POSITIVE_INFINITY),
    );
    for (const { line } of fresh) this.#shown.add(line.note);
    const byStep = Map.groupBy(fresh, ({ line }) => `${line.session}/${line.step}`);
    for (const [step, batch] of byStep) {
      if (frame.at >= (this.#stopped.get(step) ?? Number.POSITIVE_INFINITY)) continue;
      const notes = new Set(batch.map(({ line }) => line.note)).size;
      const people = new Set(batch.map(({ line }) => line.participant)).size;
      if (notes < BATCH.notes || people < BATCH.people)
        yield `a batch of ${notes} notes by ${people} people on the desk, before its step was over`;
    }
  }
}
