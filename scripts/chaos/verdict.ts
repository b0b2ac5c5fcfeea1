import { readWall } from '@futureback/shared/documents/wall.ts';
import type { Archive } from '@futureback/shared/report/archive.ts';
import { check } from '../rehearse/check.ts';
import type { Evidence } from '../rehearse/evidence.ts';
import type { Evening } from './evening.ts';

export type Verdict = { written: number; faults: string[] };

/** Compares what everybody swore to with what the server keeps, and searches what everybody received. Nothing goes wrong any more by now. */
export async function judge(evening: Evening): Promise<Verdict> {
  const archive = (await evening.stage.school.owner.call('archive', { process: evening.process })) as Archive;
  const session = archive.sessions.find(({ record }) => record.id === evening.session);
  if (!session) return { written: 0, faults: ['the session itself is lost'] };
  const faults = [...evening.faults];
  const soon = async (happens: Promise<unknown>): Promise<void> => {
    await happens.catch((error: unknown) => faults.push(error instanceof Error ? error.message : String(error)));
  };
  await Promise.all(
    session.unaccepted.map(({ id, author }) =>
      soon(evening.guests.find(({ phone }) => phone.own.participant === author)?.told(id) ?? Promise.resolve()),
    ),
  );
  await soon(everybodySeesTheSame(evening, session));

  const found = check(evidenceOf(evening, archive));
  faults.push(...found.lost.map((lost) => `lost: ${lost}`), ...found.leaks.map((leak) => `leaked: ${leak}`));
  faults.push(...found.unseen.map((id) => `nobody ever saw note ${id}, which is on the wall`));
  faults.push(...strangers(evening, session), ...heldAndSeen(evening));
  return { written: found.written, faults };
}

const evidenceOf = (evening: Evening, archive: Archive): Evidence => ({
  ledger: evening.sworn,
  frames: () => evening.tap.received.map((frame) => ({ ...frame, bytes: Buffer.from(frame.bytes) })),
  archive,
  afterKill: evening.afterKill,
  published: new Map(),
});

type Session = Archive['sessions'][number];

/** Every wall shows just what the server keeps, in the same order, and every tab of a participant the same sheet. */
async function everybodySeesTheSame({ host, guests }: Evening, { notes }: Session): Promise<void> {
  const expected = JSON.stringify(notes.flatMap(({ id, wall }) => (wall === null ? [] : [[id, wall]])));
  const walls = [host.wall, ...guests.flatMap(({ tabs }) => tabs.map(({ wall }) => wall))];
  await Promise.all([
    ...walls.map((wall) =>
      wall.until(
        () => JSON.stringify(readWall(wall.doc).map(({ id, text }) => [id, text])) === expected,
        'the same notes on every wall',
      ),
    ),
    ...guests.flatMap((guest) =>
      guest.tabs.map(({ sheet }) => sheet.until(() => new Set(guest.sheets).size === 1, 'the same notes in every tab')),
    ),
  ]);
}

/** Notes and wordings that nobody wrote. */
function strangers({ sworn }: Evening, { notes, unaccepted }: Session): string[] {
  const wrote = new Set(sworn.flatMap((line) => (line.kind === 'written' ? [`${line.note} ${line.text}`] : [])));
  return [...notes, ...unaccepted]
    .filter(({ id, text }) => !wrote.has(`${id} ${text}`))
    .map(({ id, text }) => `nobody wrote note ${id}: "${text}"`);
}

function heldAndSeen({ neverOnWall, tap }: Evening): string[] {
  const seen = tap.received
    .filter(({ on }) => on === 'wall')
    .map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
    .join();
  return [...neverOnWall].filter((canary) => seen.includes(canary)).map((canary) => `held and yet seen: ${canary}`);
}
