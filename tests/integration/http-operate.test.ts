import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '@futureback/server/store/sqlite.ts';
import { DAY } from '@futureback/shared/time.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Browser } from '../../scripts/people/browser.ts';
import { openSchool } from '../../scripts/people/school.ts';
import { ServerProcess } from '../../scripts/people/server-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'futureback-operate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs one of the programs to its end. */
function run(program: string, dataDir: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, program), ...args], {
    encoding: 'utf8',
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env, DATA_DIR: dataDir },
    timeout: 20_000,
  });
  return { status, stdout, stderr: stderr.trim() };
}

const MAIN = 'server/src/main.ts';

describe('starting', () => {
  test('prints where people find it and an owner link, until somebody has an account', async () => {
    const server = await ServerProcess.start(folder);
    await server.stop();
    expect(server.printed).toContain(`On this machine   ${server.address}`);
    const [, first] = /\/welcome#([A-Za-z0-9_-]{32})/.exec(server.printed) ?? [];
    expect(first).toBeDefined();

    await server.start();
    const [second] = [...server.printed.matchAll(/\/welcome#([A-Za-z0-9_-]{32})/g)].slice(-1).map((match) => match[1]);
    expect(second).not.toBe(first);
    await openSchool(server, second);
    await server.stop();
    const before = server.printed.length;
    await server.start();
    await server.stop();
    expect(server.printed.slice(before)).not.toContain('/welcome#');
  });

  test('for everyone in the hall, it shows a code to scan', async () => {
    const child = spawn(process.execPath, [join(ROOT, MAIN)], {
      env: { ...process.env, HOST: '0.0.0.0', PORT: '0', DATA_DIR: folder, PUBLIC_URL: 'http://school.hall' },
    });
    let printed = '';
    for await (const chunk of child.stdout) {
      printed += String(chunk);
      if (printed.includes('/welcome#')) child.kill('SIGTERM');
    }
    expect(printed).toContain('For everyone      http://school.hall');
    expect(printed).toMatch(/[▀▄█]{10}/);
    expect(child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve)))).toBe(0);
  });

  test('a wrong setting, a data folder that cannot be written and a port that is taken stop it with a sentence', async () => {
    const wrong = run(MAIN, folder, [], { PORT: 'eighty' });
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toBe(
      'Futureback cannot start. PORT must be a port number from 0 to 65535, such as 8080; it is "eighty".',
    );

    writeFileSync(join(folder, 'file'), '');
    const unwritable = run(MAIN, join(folder, 'file', 'data'));
    expect(unwritable.status).toBe(1);
    expect(unwritable.stderr).toMatch(/^Futureback cannot start\. Nothing can be saved because .*\(DATA_DIR\)\.$/);

    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const taken = run(MAIN, join(folder, 'data'), [], { PORT: String(port) });
    other.close();
    expect(taken.status).toBe(1);
    expect(taken.stderr).toContain(`Port ${port} is taken by another program. Set PORT to another one.`);
  });

  test('a second server on the same data is sent away', async () => {
    const server = await ServerProcess.start(folder);
    const second = run(MAIN, folder);
    await server.stop();
    expect([second.status, second.stderr]).toEqual([1, expect.stringContaining('Another Futureback already uses')]);
  });
});

describe('a backup', () => {
  test('is made while the server runs, and restored into an empty folder brings everything back', async () => {
    const server = await ServerProcess.start(folder);
    const { process, newSession } = await openSchool(server);
    const { code } = await newSession({});
    const file = join(folder, 'elsewhere', 'copy.sqlite');
    const made = run('scripts/backup.ts', folder, [file]);
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain(file);
    await server.stop();

    const fresh = join(folder, 'fresh');
    const restored = run('scripts/restore.ts', fresh, [file]);
    expect([restored.status, restored.stderr]).toEqual([0, '']);
    const again = await ServerProcess.start(fresh);
    const owner = new Browser(again.address);
    await owner.call('signIn', {}, { email: 'owner@lincoln.example', password: 'a long enough password' });
    expect((await owner.call('process', { process })).sessions.map((session) => session.code)).toEqual([code]);
    expect((await owner.call('door', {}, { code })).title).toBe('Family night');
    await again.stop();
  });

  test('goes by itself into the data folder, where those older than thirty days are deleted', async () => {
    await openSqlite(folder).close();
    const backups = join(folder, 'backups');
    mkdirSync(backups);
    const [old, recent, notOurs] = ['futureback-old.sqlite', 'futureback-recent.sqlite', 'notes.txt'].map((name) =>
      join(backups, name),
    ) as [string, string, string];
    for (const file of [old, recent, notOurs]) writeFileSync(file, '');
    const at = (days: number) => (Date.now() - days * DAY) / 1000;
    utimesSync(old, at(31), at(31));
    utimesSync(recent, at(29), at(29));
    utimesSync(notOurs, at(400), at(400));
    expect(run('scripts/backup.ts', folder).status).toBe(0);
    expect([existsSync(old), existsSync(recent), existsSync(notOurs)]).toEqual([false, true, true]);
    expect(readdirSync(backups).filter((name) => /^futureback-\d{4}-\d\d-\d\dT/.test(name))).toHaveLength(1);
  });

  test('never writes over anything, and is never restored over anything', async () => {
    await openSqlite(folder).close();
    const file = join(folder, 'copy.sqlite');
    writeFileSync(file, 'mine');
    expect(run('scripts/backup.ts', folder, [file])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('a backup never writes over one'),
    });
    rmSync(file);
    expect(run('scripts/backup.ts', folder, [file]).status).toBe(0);
    expect(run('scripts/restore.ts', folder, [file])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Nothing was restored\. The data folder .* is not empty\./),
    });
  });

  test('that is none is refused with a sentence, and the folder stays empty', () => {
    const file = join(folder, 'broken.sqlite');
    writeFileSync(file, 'not a database at all'.repeat(500));
    const data = join(folder, 'data');
    expect(run('scripts/restore.ts', data, [file]).stderr).toContain('is not a whole backup');
    expect(run('scripts/restore.ts', data, [join(folder, 'gone')]).stderr).toContain('There is no file');
    expect(run('scripts/restore.ts', data).stderr).toContain('Say which backup');
    expect(run('scripts/backup.ts', data).stderr).toContain('There is no database in');
    expect(existsSync(data)).toBe(false);
  });
});

test('an owner who forgot the password gets a link from the command line', async () => {
  const server = await ServerProcess.start(folder);
  await openSchool(server);
  expect(run('scripts/reset-link.ts', folder, ['owner@lincoln.example']).stderr).toContain('Stop it first');
  await server.stop();
  expect(run('scripts/reset-link.ts', folder, ['nobody@lincoln.example']).stderr).toContain('Nobody has an account');
  const { stdout } = run('scripts/reset-link.ts', folder, [' Owner@Lincoln.example']);
  const token = /\/reset#([A-Za-z0-9_-]{32})/.exec(stdout)?.[1] ?? '';
  await server.start();
  const owner = new Browser(server.address);
  await owner.call('linkUse', {}, { token, password: 'a brand new password' });
  expect((await owner.call('me')).account?.email).toBe('owner@lincoln.example');
  await server.stop();
});
