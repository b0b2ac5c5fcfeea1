import { describe, expect, it } from 'vitest';
import { formatsFor } from './formats.ts';

const evening = Date.UTC(2026, 10, 11, 0, 32);

describe('dates, times and numbers', () => {
  it('are written as the language writes them, in the place of the session', () => {
    const english = formatsFor('en', 'America/New_York');
    expect(english.date(evening)).toBe('November 10, 2026');
    expect(english.time(evening).replace(/\s/u, ' ')).toBe('7:32 PM');
    expect(english.list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(formatsFor('es', 'America/New_York').date(evening)).toBe('10 de noviembre de 2026');
  });

  it('keep western digits in Arabic, so that the phone shows the clock of the wall', () => {
    expect(formatsFor('ar').number(1148)).toMatch(/^1.148$/u);
    expect(formatsFor('ar', 'America/New_York').date(evening)).toContain('2026');
  });
});
