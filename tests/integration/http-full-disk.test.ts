import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../scripts/people/browser.ts';
import { Hall, NIGHT, problemOf, signInAs } from '../support/hall.ts';

let hall: Hall;
let owner: Browser;
beforeEach(async () => {
  hall = await Hall.open();
  owner = await hall.owner();
});
afterEach(() => hall.close());

/** As full as a disk can be: SQLite may not add a page, and what room is left in the last one is used up. */
async function fillDisk(): Promise<void> {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(hall.store.writer);
  await sql.raw(`pragma max_page_count = ${rows[0]?.page_count ?? 0}`).execute(hall.store.writer);
}

test('on a full disk nothing is said to be saved, what is there is read on, and it goes on when there is room', async () => {
  const process = await hall.process(owner);
  const { code } = await hall.session(owner, process);
  await fillDisk();

  const refusals = new Set<string | null>();
  let saved = 1;
  while (!refusals.has('cannot-save')) {
    const outcome = await owner.call('sessionCreate', { process }, NIGHT).then(
      () => 'saved',
      () => null,
    );
    if (outcome === 'saved') saved += 1;
    else refusals.add(await problemOf(owner.call('sessionCreate', { process }, NIGHT)));
  }
  expect((await owner.call('process', { process })).sessions).toHaveLength(saved);
  expect((await hall.browser().call('door', {}, { code })).title).toBe('Family night');

  await sql.raw('pragma max_page_count = 1000000').execute(hall.store.writer);
  await hall.session(owner, process);
  expect((await owner.call('process', { process })).sessions).toHaveLength(saved + 1);
});

test('signing in on a full disk says so too', async () => {
  await fillDisk();
  let problem: string | null = null;
  for (let tries = 0; tries < 40 && problem === null; tries += 1) {
    problem = await hall
      .browser()
      .call('signIn', {}, signInAs('ana'))
      .then(
        () => null,
        () => problemOf(hall.browser().call('signIn', {}, signInAs('ana'))),
      );
  }
  expect(problem).toBe('cannot-save');
});
