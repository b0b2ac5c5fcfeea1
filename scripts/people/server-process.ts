import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
/** Far longer than a start takes, also beside others on a small machine. */
const READY_WITHIN_MS = 60_000;

/** A real server in a process of its own, on loopback, with its own data folder; it can be killed and started again on the same port. */
export class ServerProcess {
  readonly address: string;
  readonly #port: number;
  readonly #env: NodeJS.ProcessEnv;
  readonly #main: string;
  #child: ChildProcess | null = null;
  #printed = '';

  /** `main` is the file to start, where it is not the server's own. */
  static async start(dataDir: string, env: NodeJS.ProcessEnv = {}, main: string = MAIN): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), { ...env, DATA_DIR: dataDir }, main);
    await server.start();
    return server;
  }

  private constructor(port: number, env: NodeJS.ProcessEnv, main: string) {
    this.#port = port;
    this.#env = env;
    this.#main = main;
    this.address = `http://127.0.0.1:${port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** All that the server printed so far. */
  get printed(): string {
    return this.#printed;
  }

  /** Starts it and resolves when it says that it is ready, and `/readyz` does too, with the milliseconds it took. */
  async start(): Promise<number> {
    const began = performance.now();
    const before = this.#printed.length;
    const child = spawn(process.execPath, [this.#main], {
      env: { ...process.env, ...this.#env, PORT: String(this.#port), HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const endWithUs = () => void child.kill('SIGKILL');
    process.once('exit', endWithUs);
    child.once('exit', () => process.off('exit', endWithUs));
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => (this.#printed += data.toString()));
    while (performance.now() - began < READY_WITHIN_MS) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}:\n${this.#printed}`);
      const response = await fetch(`${this.address}/readyz`).catch(() => null);
      await response?.body?.cancel();
      if (response?.ok && this.#printed.includes('Futureback is ready.', before)) return performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`the server was not ready in ${READY_WITHIN_MS} ms:\n${this.#printed}`);
  }

  async isAlive(): Promise<boolean> {
    const response = await fetch(`${this.address}/healthz`).catch(() => null);
    await response?.body?.cancel();
    return response?.ok ?? false;
  }

  /** As a power cut does. Resolves when it is gone. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** As an operator does: it commits what is queued first. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
