import { control } from './control.ts';
import { idle } from './idle.ts';
import { join } from './join.ts';
import { kill } from './kill.ts';
import { notes } from './notes.ts';
import { polling } from './polling.ts';
import type { Scenario } from './scenario.ts';
import { slow } from './slow.ts';
import { storm } from './storm.ts';

export const SCENARIOS: Record<string, Scenario> = {
  notes: {
    says: 'phones add notes while all read the wall',
    defaults: { clients: 1000, rate: 100, seconds: 10 },
    run: notes,
  },
  storm: { says: 'people type into one statement', defaults: { clients: 500, rate: 90, seconds: 10 }, run: storm },
  join: { says: 'phones arrive at a wall of 2,000 notes', defaults: { clients: 1000, rate: 0, seconds: 5 }, run: join },
  control: {
    says: 'a step change is seen by every phone, and then everybody puts dots',
    defaults: { clients: 1000, rate: 0, seconds: 10 },
    run: control,
  },
  slow: {
    says: 'one phone in ten stops reading for a while',
    defaults: { clients: 500, rate: 50, seconds: 20 },
    run: slow,
  },
  kill: {
    says: 'the server is killed twenty times, and comes back',
    defaults: { clients: 0, rate: 0, seconds: 0 },
    run: kill,
  },
  polling: {
    says: 'phones whose network breaks WebSockets, beside the same phones in a better one',
    defaults: { clients: 200, rate: 20, seconds: 10 },
    run: polling,
  },
  idle: {
    says: 'five quiet people, and one who does not look at the wall',
    defaults: { clients: 5, rate: 1, seconds: 20 },
    run: idle,
  },
};
