import { type Evidence, readEvidence } from './evidence.ts';
import { leaks } from './leaks.ts';
import { losses } from './losses.ts';

/**
 * Compares what simulated people swore to with the complete archive, and searches every recorded frame and published file for words that
 * nobody may have seen yet. It trusts neither the server nor the phones: it reads files.
 *
 *   node scripts/rehearse/check.ts DIR     (exit 1 when something is lost or leaked)
 */
export type Verdict = {
  written: number;
  saved: number;
  lost: string[];
  leaks: string[];
  /** Notes on the wall that turned up in nobody's frames: a search that does not find these would not find a leak. */
  unseen: string[];
};

export function check(evidence: Evidence): Verdict {
  const { ledger, archive } = evidence;
  const written = new Map<string, string>();
  for (const line of ledger) if (line.kind === 'written') written.set(line.text, line.canary);
  const found = leaks(evidence);
  const onWalls = archive.sessions.flatMap(({ notes }) => notes).filter(({ wall }) => wall !== null);
  return {
    written: distinct(ledger, 'written'),
    saved: distinct(ledger, 'saved'),
    lost: losses(evidence),
    leaks: found.leaks,
    unseen: onWalls.filter(({ wall }) => !found.seenOnWalls.has(written.get(wall ?? '') ?? '')).map(({ id }) => id),
  };
}

const distinct = (ledger: Evidence['ledger'], kind: 'written' | 'saved'): number =>
  new Set(ledger.flatMap((line) => (line.kind === kind && 'note' in line ? [line.note] : []))).size;

export const checkFolder = (folder: string): Verdict => check(readEvidence(folder));

if (import.meta.main) {
  const verdict = checkFolder(process.argv[2] ?? '.');
  console.log(JSON.stringify(verdict, null, 2));
  process.exitCode = verdict.lost.length + verdict.leaks.length + verdict.unseen.length > 0 ? 1 : 0;
}
