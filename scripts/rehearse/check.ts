import { readFileSync } from 'node:fs';
import { type LedgerLine, readLedger } from '../people/ledger.ts';

/**
 * Compares what simulated phones swore to have written with the complete archive, and searches every recorded frame for words that nobody
 * may have seen yet. It trusts neither the server nor the phones: it reads three files.
 *
 *   node scripts/rehearse/check.ts DIR     (ledger.jsonl, frames.jsonl, archive.json; exit 1 when something is lost or leaked)
 */
export type Verdict = { written: number; lost: string[]; leaks: string[] };

type Frame = { who: string; role: string; on: string; at: number; bytes: Buffer };
type ArchivedNote = { note: string; text: string; participant: string };

export function check(
  ledger: readonly LedgerLine[],
  frames: readonly Frame[],
  archived: readonly ArchivedNote[],
): Verdict {
  const written = new Map<string, Extract<LedgerLine, { kind: 'written' }>>();
  const canaries = new Map<string, string>();
  const revealed = new Map<string, number>();
  const released = new Map<string, number>();
  const held = new Map<string, number>();
  for (const line of ledger) {
    if (line.kind === 'written') {
      written.set(line.note, line);
      canaries.set(line.canary, line.note);
    } else if (line.kind === 'held') held.set(line.note, Math.min(held.get(line.note) ?? line.at, line.at));
    else if (line.kind === 'reveal') {
      const key = `${line.session}/${line.step}`;
      revealed.set(key, Math.min(revealed.get(key) ?? line.at, line.at));
    } else if (line.kind === 'released') released.set(line.note, line.at);
  }

  const kept = new Map(archived.map((note) => [note.note, note]));
  const lost = [...written.values()]
    .filter((line) => kept.get(line.note)?.text !== line.text || kept.get(line.note)?.participant !== line.participant)
    .map((line) => line.note);

  /** From when on others may see a note; never, for one that was held before it was let through. */
  const publicFrom = (line: Extract<LedgerLine, { kind: 'written' }>): number => {
    const shown = Math.min(
      revealed.get(`${line.session}/${line.step}`) ?? Number.POSITIVE_INFINITY,
      released.get(line.note) ?? Number.POSITIVE_INFINITY,
    );
    return (held.get(line.note) ?? Number.POSITIVE_INFINITY) <= shown && !released.has(line.note)
      ? Number.POSITIVE_INFINITY
      : shown;
  };

  const leaks: string[] = [];
  const finder = new RegExp([...canaries.keys()].join('|') || '(?!)', 'g');
  for (const frame of frames) {
    const text = frame.bytes.toString('latin1');
    for (const [canary] of text.matchAll(finder)) {
      const line = written.get(canaries.get(canary) ?? '');
      if (!line || frame.who === line.participant) continue;
      const where = `${line.note} to ${frame.role} ${frame.who} on ${frame.on}`;
      if (frame.on === 'desk' && frame.role === 'host') {
        if (text.includes(line.participant)) leaks.push(`the author of ${where}`);
      } else if (frame.on !== 'wall' || frame.at < publicFrom(line)) leaks.push(where);
    }
  }
  return { written: written.size, lost, leaks: [...new Set(leaks)] };
}

export const readFrames = (file: string): Frame[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { bytes, ...rest } = JSON.parse(line) as Omit<Frame, 'bytes'> & { bytes: string };
      return { ...rest, bytes: Buffer.from(bytes, 'base64') };
    });

/** Every note of an archive, whatever its session. */
export const readArchive = (file: string): ArchivedNote[] => {
  const archive = JSON.parse(readFileSync(file, 'utf8')) as { sessions: { notes: ArchivedNote[] }[] };
  return archive.sessions.flatMap((session) => session.notes);
};

export const checkFolder = (folder: string): Verdict =>
  check(
    readLedger(`${folder}/ledger.jsonl`),
    readFrames(`${folder}/frames.jsonl`),
    readArchive(`${folder}/archive.json`),
  );

if (import.meta.main) {
  const verdict = checkFolder(process.argv[2] ?? '.');
  console.log(JSON.stringify(verdict, null, 2));
  process.exitCode = verdict.lost.length + verdict.leaks.length > 0 ? 1 : 0;
}
