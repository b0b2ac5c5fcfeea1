import type { BodyOf, HttpName, ReplyOf } from '@futureback/shared/wire/http.ts';
import { HTTP } from '@futureback/shared/wire/http.ts';
import { PROBLEMS, type Problem } from '@futureback/shared/wire/problems.ts';

/** The server refused a call of a simulated person. */
export class Refused extends Error {
  override name = 'Refused';
  readonly problem: Problem | null;
  readonly status: number;

  constructor(what: string, status: number, problem: Problem | null) {
    super(`${what}: ${status} ${problem ?? ''}`);
    this.problem = problem;
    this.status = status;
  }
}

/** As much of a browser as simulated people need: an address, cookies, and calls as a page of ours makes them. */
export class Browser {
  readonly address: string;
  /** Hears every body that this browser receives. */
  hear: ((path: string, bytes: Uint8Array) => void) | null = null;
  readonly #cookies: Map<string, string>;

  /** `address` is the server's origin, "http://127.0.0.1:8080". */
  constructor(address: string, cookies: Iterable<[string, string]> = []) {
    this.address = address;
    this.#cookies = new Map(cookies);
  }

  /** The same cookies before another server. */
  at(address: string): Browser {
    return new Browser(address, this.#cookies);
  }

  get headers(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { origin: this.address, ...(cookie ? { cookie } : {}) };
  }

  /** Calls an endpoint; throws `Refused`. */
  async call<Name extends HttpName>(
    name: Name,
    params: Record<string, string> = {},
    ...[body]: BodyOf<Name> extends undefined ? [] : [BodyOf<Name>]
  ): Promise<ReplyOf<Name>> {
    const { method, path, reply } = HTTP[name];
    const response = await fetch(this.#url(path, params), {
      method,
      headers: { ...this.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    this.#keepCookies(response);
    const text = await response.text();
    this.hear?.(path, Buffer.from(text));
    if (!response.ok) throw new Refused(name, response.status, problemIn(text));
    return reply.parse(JSON.parse(text)) as ReplyOf<Name>;
  }

  /** Downloads a file. */
  async file(path: string): Promise<Uint8Array> {
    const response = await fetch(new URL(path, this.address), { headers: this.headers });
    if (!response.ok) throw new Refused(path, response.status, problemIn(await response.text()));
    const bytes = new Uint8Array(await response.arrayBuffer());
    this.hear?.(path, bytes);
    return bytes;
  }

  #url(path: string, params: Record<string, string>): URL {
    return new URL(
      path.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? '')),
      this.address,
    );
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/;\s*max-age=0/i.test(line)) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}

function problemIn(text: string): Problem | null {
  try {
    const { problem } = JSON.parse(text) as { problem?: string };
    return problem !== undefined && problem in PROBLEMS ? (problem as Problem) : null;
  } catch {
    return null;
  }
}
