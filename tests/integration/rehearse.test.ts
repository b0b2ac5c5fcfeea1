import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ServerProcess } from '../../scripts/people/server-process.ts';
import type { Summary } from '../../scripts/rehearse/summary.ts';

const ENTRY = fileURLToPath(new URL('../../scripts/rehearse.ts', import.meta.url));
const LONGEST_MS = 180_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'futureback-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Twelve people in a hurry. Resolves with the last line and the exit status. */
function rehearse(...more: string[]): Promise<Summary & { status: number | null }> {
  const args = ['--people', '12', '--speed', '20', '--out', join(folder, 'out'), '--json', ...more];
  const child = spawn(process.execPath, [ENTRY, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let complaints = '';
  child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  return new Promise((resolve, reject) => {
    child.once('close', (status) => {
      try {
        resolve({ ...(JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Summary), status });
      } catch {
        reject(new Error(`the rehearsal ended with ${status} and no last line:\n${printed}\n${complaints}`));
      }
    });
  });
}

test(
  'a process played on a server that runs already loses and leaks nothing, and ends with its files',
  async () => {
    const server = await ServerProcess.start(join(folder, 'data'), { LOG_LEVEL: 'error' });
    try {
      const link = /\S+#\S+/.exec(server.printed)?.[0] ?? '';
      const played = await rehearse('--seed', '1', '--url', server.address, '--link', link);
      expect(played).toMatchObject({ status: 0, people: 12, lost: 0, leaks: 0, unseen: 0, unmet: [], notesHeld: 1 });
      expect(played).toMatchObject({ themes: 5, dots: 36, sentences: 4, notesSaved: played.notesWritten });
      expect(played.sourcesPerSentence).toBeGreaterThan(1);
      expect(played.files).toEqual(
        expect.arrayContaining(['archive.json', 'frames.jsonl', 'ledger.jsonl', 'submission.docx', 'submission.json']),
      );
    } finally {
      await server.stop();
    }
  },
  LONGEST_MS,
);

test(
  'a process through two power cuts loses and leaks nothing',
  async () => {
    const played = await rehearse('--seed', '2', '--kill', '2');
    expect(played).toMatchObject({ status: 0, kills: 2, lost: 0, leaks: 0, unseen: 0, unmet: [] });
  },
  LONGEST_MS,
);

test(
  'without moderation, too, nothing is seen before the reveal',
  async () => {
    const played = await rehearse('--seed', '3', '--moderated', 'no');
    expect(played).toMatchObject({ status: 0, lost: 0, leaks: 0, unseen: 0, unmet: [], notesHeld: 1 });
  },
  LONGEST_MS,
);

test(
  'a planted loss is caught',
  async () => {
    expect(await rehearse('--seed', '4', '--plant', 'loss')).toMatchObject({ status: 1, lost: 1, leaks: 0 });
  },
  LONGEST_MS,
);

test(
  'a planted leak is caught',
  async () => {
    const played = await rehearse('--seed', '5', '--plant', 'leak');
    expect(played).toMatchObject({ status: 1, lost: 0 });
    expect(played.leaks).toBeGreaterThanOrEqual(1);
  },
  LONGEST_MS,
);
