import type { BallotView } from '@futureback/shared/session/view.ts';
import type { Person } from './crowd.ts';
import type { Night } from './night.ts';
import type { Moment } from './power-cuts.ts';
import { CONCERN } from './voices.ts';

type Dots = Extract<BallotView['terms'], { kind: 'dots' }>;

/** Dots on what the ballot froze: hidden until the host closes it, and then exactly what people put. */
export async function playDots(night: Night): Promise<void> {
  const { hall, people } = night;
  const ballot = night.at.ballot;
  hall.expect.that(ballot !== null, 'the vote opens with the themes');
  if (ballot?.terms.kind !== 'dots') return;
  const { terms } = ballot;
  const totals = new Map<string, number>();
  await vote(night, async (person) => {
    for (const [item, dots] of await putDots(night, person, ballot, terms))
      totals.set(item, (totals.get(item) ?? 0) + dots);
  });
  const result = await closeBallot(night);
  hall.expect.that(
    result?.kind === 'dots' &&
      ballot.items.every(({ id }) => (result.dots[id] ?? 0) === (totals.get(id) ?? 0)) &&
      result.people === people.length,
    'the closed vote counts exactly the dots that people put',
  );
}

/** One person's dots as they stand in the end; some want more than they have, and some take one back. */
async function putDots(
  { hall }: Night,
  { phone, chance }: Person,
  { ballot, items }: BallotView,
  { dots: budget, perItem }: Dots,
): Promise<Map<string, number>> {
  const { expect, pace } = hall;
  const put = new Map<string, number>();
  const favourites = chance.shuffled(items);
  const dot = async (item: string, dots: number): Promise<void> => {
    const ack = await phone.cast(ballot, item, { kind: 'dots', dots });
    expect.that(ack.ok, 'dots within the budget are taken');
    put.set(item, dots);
  };
  let left = budget;
  for (const { id } of favourites) {
    if (left === 0) break;
    const dots = Math.min(left, 1 + chance.upTo(perItem));
    await pace.pause(chance, 100, 700);
    await dot(id, dots);
    left -= dots;
  }
  const unchosen = favourites.find(({ id }) => !put.has(id));
  if (left === 0 && unchosen && chance.happens(0.3)) {
    const ack = await phone.cast(ballot, unchosen.id, { kind: 'dots', dots: 1 });
    expect.that(!ack.ok && ack.problem === 'over-budget', 'a dot over the budget is refused');
  }
  const [first] = favourites;
  if (first && chance.happens(0.2)) {
    const ack = await phone.cast(ballot, first.id, { kind: 'dots', dots: perItem + 1 });
    expect.that(!ack.ok && ack.problem === 'too-many-dots-on-one', 'too many dots on one theme are refused');
  }
  if (first && chance.happens(0.3)) {
    const before = put.get(first.id) ?? 0;
    await dot(first.id, 0);
    await pace.pause(chance, 50, 300);
    await dot(first.id, before);
  }
  expect.that(phone.control.view?.at?.ballot?.result === null, 'dots are hidden until the vote is closed');
  return put;
}

const LEVELS = [4, 5, 5, 5, 4, 3] as const;

/** How far each stands behind every sentence; one has a concern and says it. */
export async function playAgreement(night: Night): Promise<void> {
  const { hall, people } = night;
  const ballot = night.at.ballot;
  hall.expect.that(ballot !== null, 'the agreement opens with the sentences');
  if (!ballot) return;
  const [worried] = people;
  await vote(night, async (person) => {
    const { phone, chance } = person;
    for (const [at, { id }] of ballot.items.entries()) {
      await hall.pace.pause(chance, 50, 400);
      const canary = person === worried && at === 0 ? chance.canary() : null;
      const ack = await phone.cast(ballot.ballot, id, {
        kind: 'mark',
        level: canary ? 2 : chance.oneOf(LEVELS),
        concern: canary && `${CONCERN} ${canary}`,
        canary,
      });
      hall.expect.that(ack.ok, 'a mark of agreement is taken');
    }
  });
  const result = await closeBallot(night);
  hall.expect.that(
    result?.kind === 'agreement' &&
      ballot.items.every(
        ({ id }) => (result.marks[id] ?? []).reduce((sum: number, count) => sum + count, 0) === people.length,
      ),
    'the closed agreement counts a mark of everybody for every sentence',
  );
}

async function vote(night: Night, cast: (person: Person) => Promise<void>): Promise<void> {
  const { hall, host, people, at } = night;
  const voting: Moment = { session: night.name, step: at.step.id, while: 'voting' };
  await Promise.all([
    ...people.map((person) => cast(person)),
    hall.cuts.during(voting, host, (chance) => hall.pace.pause(chance, 200, 1200)),
  ]);
}

async function closeBallot({ hall, host, people, screen, at }: Night): Promise<BallotView['result']> {
  await host.do({ type: 'close-ballot' });
  const controls = [host.control, screen.control, ...people.map(({ phone }) => phone.control)];
  await hall.expect.soon(
    Promise.all(controls.map((control) => control.until(() => control.view?.at?.ballot?.result != null, 'the result'))),
    `everybody sees the result of "${at.step.id}"`,
  );
  return host.at?.ballot?.result ?? null;
}
