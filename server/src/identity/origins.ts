import type { IncomingHttpHeaders } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';
import { type Ms, SECOND } from '@futureback/shared/time.ts';
import type { Clock } from '../ports.ts';

/** A laptop that changes its network is noticed this soon. */
const LOOK_AGAIN: Ms = 10 * SECOND;

export type OriginSettings = { publicUrl: string | null; port: () => number };

/**
 * Whether a page of ours sent a request. Browsers name a page's origin with everything that is not plainly a reading; what has none does not
 * come from a page. Allowed are the public address and the machine's own ones. Without a public address also the very name that the
 * request was sent to: a hall makes up names, and another site cannot.
 */
export function openOrigins({ publicUrl, port }: OriginSettings, clock: Clock) {
  let known: { at: Ms; hosts: ReadonlySet<string> } | null = null;

  const ownHosts = (): ReadonlySet<string> => {
    const now = clock.now();
    if (!known || now - known.at > LOOK_AGAIN || now < known.at) known = { at: now, hosts: new Set(ownNames()) };
    return known.hosts;
  };

  return function originAllowed({ origin, host }: IncomingHttpHeaders): boolean {
    if (origin === undefined) return true;
    if (origin === publicUrl) return true;
    const url = URL.canParse(origin) ? new URL(origin) : null;
    if (!url || url.origin !== origin) return false;
    if (publicUrl === null && host !== undefined && url.host === host.toLowerCase()) return true;
    return url.protocol === 'http:' && portOf(url) === port() && ownHosts().has(url.hostname);
  };
}

const portOf = (url: URL): number => (url.port === '' ? 80 : Number(url.port));

/** Every name and address under which this machine knows itself. */
function ownNames(): string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .map(({ address, family }) => (family === 'IPv6' ? `[${address.split('%')[0]}]` : address));
  const name = hostname().toLowerCase();
  return ['localhost', '127.0.0.1', '[::1]', name, `${name}.local`, ...addresses];
}
