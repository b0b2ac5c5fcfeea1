import { parseArgs } from 'node:util';
import { LIBRARY } from '@futureback/shared/protocol/library/library.ts';
import type { Protocol } from '@futureback/shared/protocol/schema.ts';
import { PLANTS, type Plant } from './hall.ts';

export type Options = {
  people: number;
  seed: number;
  speed: number;
  kill: number;
  out: string;
  protocol: Protocol;
  /** Null: each step keeps what its protocol says. */
  moderated: boolean | null;
  /** A server that runs already, with its owner link; null for a fresh one. */
  running: { url: string; link: string } | null;
  plant: Plant | null;
  json: boolean;
};

export const USAGE = `npm run rehearse -- [options]

  --people N      how many come to the first session, 8 to 200 (30)
  --seed N        plays the same people again (a new one each time)
  --speed X       how fast they think and type; 1 takes about 40 seconds (1)
  --protocol ID   of the first session: ${LIBRARY.map(({ id }) => id).join(', ')} (family-night)
  --moderated yes|no   whether the host reads every note first (as the protocol says)
  --kill N        ends the server N times at once, as a power cut does, and starts it again (0)
  --plant loss|leak    puts in a fault that the check must find
  --out DIR       where ledger, frames and exports go (./out/rehearsal)
  --url URL --link LINK   plays on a server that runs, with its one-time owner link
  --json          prints the last line only
`;

/** What somebody typed; a sentence where it cannot be understood. */
export function readOptions(args: readonly string[]): Options | string {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const people = Number(values.people);
  const seed = Number(values.seed);
  const speed = Number(values.speed);
  const kill = Number(values.kill);
  const protocol = LIBRARY.find(({ id }) => id === values.protocol);
  const plant = PLANTS.find((known) => known === values.plant) ?? null;
  if (!Number.isInteger(people) || people < 8 || people > 200) return '--people takes a number from 8 to 200.';
  if (!Number.isInteger(seed) || seed < 0) return '--seed takes a whole number.';
  if (!(speed > 0) || speed > 1000) return '--speed takes a number above 0.';
  if (!Number.isInteger(kill) || kill < 0 || kill > 50) return '--kill takes a number from 0 to 50.';
  if (!protocol) return `There is no protocol "${values.protocol}".`;
  if (values.plant !== undefined && !plant) return `--plant takes ${PLANTS.join(' or ')}.`;
  if (values.moderated !== undefined && !/^(yes|no)$/.test(values.moderated)) return '--moderated takes yes or no.';
  if ((values.url === undefined) !== (values.link === undefined)) return '--url and --link go together.';
  if (values.url !== undefined && !URL.canParse(values.url))
    return '--url takes an address such as http://127.0.0.1:8080.';
  if (values.url !== undefined && kill > 0) return 'Only a server of its own can be killed: leave out --kill or --url.';
  return {
    people,
    seed,
    speed,
    kill,
    out: values.out,
    protocol,
    moderated: values.moderated === undefined ? null : values.moderated === 'yes',
    running:
      values.url !== undefined && values.link !== undefined
        ? { url: new URL(values.url).origin, link: values.link }
        : null,
    plant,
    json: values.json,
  };
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '30' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
      speed: { type: 'string', default: '1' },
      kill: { type: 'string', default: '0' },
      out: { type: 'string', default: 'out/rehearsal' },
      protocol: { type: 'string', default: 'family-night' },
      moderated: { type: 'string' },
      plant: { type: 'string' },
      url: { type: 'string' },
      link: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  }).values;
