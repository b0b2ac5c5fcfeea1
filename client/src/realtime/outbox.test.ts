import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import type { CommandMessage } from '@futureback/shared/wire/control.ts';
import { describe, expect, test } from 'vitest';
import { outbox } from './outbox.ts';

const START = { type: 'start' } as const;
const CLOSE = { type: 'close' } as const;

const ids = () => {
  let count = 0;
  return () => {
    count += 1;
    return `id-${count}`;
  };
};

/** A connection whose answers the test gives, one by one. */
const connection = () => {
  const posted: { message: CommandMessage; answer: (ack: CommandAck | null) => void }[] = [];
  const post = (message: CommandMessage) =>
    new Promise<CommandAck | null>((answer) => {
      posted.push({ message, answer });
    });
  return { post, posted, ids: () => posted.map(({ message }) => message.id) };
};

describe('the outbox', () => {
  test('sends what was given before there was a connection, in order', async () => {
    const box = outbox(ids());
    const answers = [box.add(START), box.add(CLOSE)];
    const line = connection();
    box.open(line.post);
    expect(line.posted.map(({ message }) => message)).toEqual([
      { id: 'id-1', command: START },
      { id: 'id-2', command: CLOSE },
    ]);
    line.posted[0]?.answer({ ok: true, version: 1 });
    line.posted[1]?.answer({ ok: false, problem: 'stale-command' });
    expect(await Promise.all(answers)).toEqual([
      { ok: true, version: 1 },
      { ok: false, problem: 'stale-command' },
    ]);
  });

  test('sends again under the same id after a broken connection, until it is answered', async () => {
    const box = outbox(ids());
    const first = connection();
    box.open(first.post);
    const answer = box.add(START);
    box.pause();
    first.posted[0]?.answer(null);
    const second = connection();
    box.open(second.post);
    expect([first.ids(), second.ids()]).toEqual([['id-1'], ['id-1']]);
    second.posted[0]?.answer({ ok: true, version: 4 });
    expect(await answer).toEqual({ ok: true, version: 4 });
    const third = connection();
    box.open(third.post);
    expect(third.posted).toEqual([]);
  });

  test('asks a slow connection again', async () => {
    const box = outbox(ids());
    const line = connection();
    box.open(line.post);
    const answer = box.add(START);
    line.posted[0]?.answer(null);
    await Promise.resolve();
    expect(line.ids()).toEqual(['id-1', 'id-1']);
    line.posted[1]?.answer({ ok: true, version: 1 });
    expect(await answer).toEqual({ ok: true, version: 1 });
  });

  test('tells everybody who waits when no connection will come again', async () => {
    const box = outbox(ids());
    const waiting = box.add(START);
    const refused = { ok: false, problem: 'not-allowed' } as const;
    box.end(refused);
    expect(await Promise.all([waiting, box.add(CLOSE)])).toEqual([refused, refused]);
  });
});
