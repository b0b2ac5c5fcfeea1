import { describe, expect, test } from 'vitest';
import { measureOffset, offsetFrom, type Ping } from './server-time.ts';

/** A ping of a device whose clock is `wrong` behind the server's, with a way there and a way back. */
const ping = (wrong: number, there: number, back: number, sent = 1000): Ping => ({
  sent,
  server: sent + there + wrong,
  received: sent + there + back,
});

describe('the offset to the server', () => {
  test('is exact when the way back is as long as the way there', () => {
    expect(offsetFrom([ping(3_600_000, 40, 40)])).toBe(3_600_000);
  });

  test('is taken from the shortest round trip, whichever that was', () => {
    expect(offsetFrom([ping(-5000, 900, 20), ping(-5000, 30, 30), ping(-5000, 20, 400)])).toBe(-5000);
  });

  test('is unknown without an answer', () => {
    expect(offsetFrom([])).toBeNull();
  });

  test('is measured from the pings that were answered', async () => {
    let now = 0;
    const answers = [null, 10_030, null, 10_130, null];
    const ask = async () => {
      now += 50;
      return answers.shift() ?? null;
    };
    expect(await measureOffset(ask, () => now)).toBe(10_030 - 75);
  });
});
