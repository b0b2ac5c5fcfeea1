import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { Archive, ArchivedNote, ArchivedSession } from '@futureback/shared/report/archive.ts';
import { type LedgerLine, readLedger } from '../people/ledger.ts';
import type { Received } from '../people/tap.ts';
import { unzip } from './zip.ts';

/** As much of an archive as the check looks at. */
export type Archived = Pick<Archive, 'statement'> & {
  sessions: (Pick<ArchivedSession, 'dots' | 'marks'> & { notes: ArchivedWords[]; unaccepted: WordsAside[] })[];
};
export type ArchivedWords = Pick<ArchivedNote, 'id' | 'author' | 'text' | 'language' | 'wall' | 'absence'>;
export type WordsAside = Pick<ArchivedSession['unaccepted'][number], 'id' | 'author' | 'text' | 'back'>;

/** What a rehearsal leaves behind, and all that its check believes. */
export type Evidence = {
  ledger: readonly LedgerLine[];
  /** Every frame in the order it was received, read anew each time. */
  frames(): Iterable<Frame>;
  archive: Archived;
  /** What was on the server's disk when it was killed, by the name in the ledger. */
  afterKill: ReadonlyMap<string, Archived>;
  /** What goes out of the house, as bytes to search. */
  published: ReadonlyMap<string, Buffer>;
};

export type Frame = Omit<Received, 'bytes'> & { bytes: Buffer };

export const PUBLISHED = ['submission.json', 'submission.docx'] as const;

export function readEvidence(folder: string): Evidence {
  const ledger = readLedger(join(folder, 'ledger.jsonl'));
  const archiveIn = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Archived;
  return {
    ledger,
    frames: () => readFrames(join(folder, 'frames.jsonl')),
    archive: archiveIn('archive.json'),
    afterKill: new Map(
      ledger.flatMap((line) => (line.kind === 'killed' ? [[line.archive, archiveIn(line.archive)] as const] : [])),
    ),
    published: new Map(
      PUBLISHED.filter((name) => existsSync(join(folder, name))).map((name) => [
        name,
        plain(readFileSync(join(folder, name))),
      ]),
    ),
  };
}

/** A Word document's words are compressed. */
const plain = (bytes: Buffer): Buffer =>
  bytes.toString('latin1', 0, 2) === 'PK' ? Buffer.concat([...unzip(bytes).values()]) : bytes;

function* readFrames(file: string): Generator<Frame> {
  for (const line of linesOf(file)) {
    const { bytes, ...rest } = JSON.parse(line) as Omit<Frame, 'bytes'> & { bytes: string };
    const read = Buffer.from(bytes, 'base64');
    yield { ...rest, bytes: rest.on.endsWith('.docx') ? plain(read) : read };
  }
}

/** Line by line, because what two hundred phones received does not fit into one string. */
function* linesOf(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(1 << 20);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (let length = readSync(handle, chunk); length > 0; length = readSync(handle, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, length))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(handle);
  }
}
