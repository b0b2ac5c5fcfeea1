import * as z from 'zod/mini';

/** What can be set from outside, by environment. Each has a line in README's table. */
export type Config = {
  port: number;
  host: string;
  dataDir: string;
  /** The address by which people reach this server where it is not one of the machine's own, as an origin without a path. */
  publicUrl: string | null;
  /** Which proxies in front of the server are believed when they say whose request they pass on. */
  trustProxy: boolean | number | string[];
  logLevel: (typeof LOG_LEVELS)[number];
  /** Milliseconds by which every commit is slowed: to measure with, never to run with. */
  slowDiskMs: number;
};

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** A setting that is wrong. The message is a sentence for whoever starts the server. */
export class WrongSetting extends Error {
  override name = 'WrongSetting';
}

const port = z.pipe(
  z.string().check(z.regex(/^\d{1,5}$/)),
  z.pipe(
    z.transform((text: string) => Number(text)),
    z.number().check(z.maximum(65_535)),
  ),
);

const slowDiskMs = z.pipe(
  z.string().check(z.regex(/^\d{1,4}$/)),
  z.pipe(
    z.transform((text: string) => Number(text)),
    z.number().check(z.maximum(1000)),
  ),
);

const host = z.string().check(z.regex(/^[A-Za-z0-9.:-]+$/));

const publicUrl = z.pipe(
  z.string(),
  z.transform((text: string, context) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) return url.origin;
    context.issues.push({ code: 'custom', message: 'not an origin', input: text });
    return z.NEVER;
  }),
);

/** `true` and `false`, a number of hops, or addresses and ranges with commas between them. */
const trustProxy = z.pipe(
  z.string().check(z.regex(/^(true|false|\d{1,2}|[0-9a-fA-F.:/]+(\s*,\s*[0-9a-fA-F.:/]+)*)$/)),
  z.transform((text: string) => {
    if (text === 'true' || text === 'false') return text === 'true';
    return /^\d+$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim());
  }),
);

/** Reads the settings once. An empty one counts as not set. Throws `WrongSetting`. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = <Value>(name: string, schema: z.ZodMiniType<Value>, otherwise: string | null, must: string): Value => {
    const given = environment[name]?.trim() || otherwise;
    const parsed = schema.safeParse(given);
    if (!parsed.success) throw new WrongSetting(`${name} must be ${must}; it is "${given}".`);
    return parsed.data;
  };
  return {
    port: read('PORT', port, '8080', 'a port number from 0 to 65535, such as 8080'),
    host: read('HOST', host, '0.0.0.0', 'an address to listen on, such as 0.0.0.0'),
    dataDir: read('DATA_DIR', z.string(), './data', 'a folder'),
    publicUrl: read(
      'PUBLIC_URL',
      z.nullable(publicUrl),
      null,
      'an address without a path, such as https://vision.example.org',
    ),
    trustProxy: read(
      'TRUST_PROXY',
      trustProxy,
      'false',
      'true, false, a number of proxies, or their addresses with commas between them',
    ),
    logLevel: read('LOG_LEVEL', z.enum(LOG_LEVELS), 'info', `one of ${LOG_LEVELS.join(', ')}`),
    slowDiskMs: read('SLOW_DISK_MS', slowDiskMs, '0', 'a number of milliseconds from 0 to 1000'),
  };
}
