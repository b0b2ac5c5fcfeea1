import { networkInterfaces } from 'node:os';

/** Where people reach this server: from this machine, and from the local network's phones. */
export type Addresses = { here: string; network: string | null };

export function addressesOf({ host, port }: { host: string; port: number }, publicUrl: string | null): Addresses {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const here = `http://${isEverywhere ? 'localhost' : bracketed(host)}:${port}`;
  if (publicUrl !== null) return { here, network: publicUrl };
  const lan = isEverywhere ? lanAddress() : null;
  return { here, network: lan && `http://${lan}:${port}` };
}

/** The address that a phone in the same hall is likeliest to reach. */
function lanAddress(): string | null {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return addresses.find((address) => /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./.test(address)) ?? addresses[0] ?? null;
}

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);
