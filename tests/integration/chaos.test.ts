import { afterAll, beforeAll, expect, test } from 'vitest';
import { Evening } from '../../scripts/chaos/evening.ts';
import { PLOTS } from '../../scripts/chaos/plots.ts';
import { run } from '../../scripts/chaos/run.ts';
import { Stage } from '../../scripts/chaos/stage.ts';
import { judge } from '../../scripts/chaos/verdict.ts';
import { DocumentConnection } from '../../scripts/people/connection.ts';
import { Chance } from '../../scripts/rehearse/chance.ts';

const LONGEST_MS = 60_000;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(8);
});
afterAll(() => stage.close());

/** Each plot once; `node scripts/chaos.ts --runs 200` plays them by the hundred. */
test.each(PLOTS.map(({ name }, seed) => [name, seed] as const))(
  'nothing is lost, and nothing is seen too early: %s',
  async (_, seed) => {
    const { faults, written } = await run(stage, seed);
    expect(faults).toEqual([]);
    expect(written).toBeGreaterThan(10);
  },
  LONGEST_MS,
);

/** An evening on which nothing goes wrong but what a test does to it. */
async function judged(spoil: (evening: Evening) => Promise<void>): Promise<string[]> {
  const manners = { edit: false, takeBack: false, reload: false };
  const evening = await Evening.open(stage, new Chance(1), { moderated: false, manners });
  try {
    await evening.write(2);
    await evening.calm();
    await spoil(evening);
    return (await judge(evening)).faults;
  } finally {
    evening.close();
  }
}

test('a note that its phone never sends is missed', async () => {
  const faults = await judged(async ({ guests, ledger, session }) => {
    const { participant } = guests[0]?.phone.own ?? { participant: '' };
    const words = { canary: 'qnobodysentit2', text: 'Nobody sent this. qnobodysentit2', language: 'en' };
    const note = { session, participant, note: 'x'.repeat(22), step: 'future' };
    ledger.append({ kind: 'written', ...note, ...words, audience: 'nobody' });
  });
  expect(faults).toEqual([expect.stringContaining('lost: note xxxxxxxxxxxxxxxxxxxxxx')]);
});

test('a sheet in another’s hands is noticed', async () => {
  const faults = await judged(async ({ guests, tap }) => {
    const [first, second] = guests.map(({ phone }) => phone);
    if (!first || !second) throw new Error('there are guests');
    const name = { kind: 'sheet', owner: first.own.participant } as const;
    const thief = { who: second.own.participant, role: 'participant', on: 'sheet' } as const;
    const sheet = new DocumentConnection(first.browser, name, first.own.participant, tap, thief);
    await sheet.until(() => sheet.synced, 'the sheet');
    sheet.close();
  });
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.every((fault) => fault.startsWith('leaked: note'))).toBe(true);
});
