import { describe, expect, it } from 'vitest';
import { clockDuration, clockText } from './clock-text.ts';

describe('the clock', () => {
  it('shows minutes and seconds left', () => {
    expect(clockText(702_000)).toBe('11:42');
    expect(clockText(59_000)).toBe('0:59');
    expect(clockText(3_600_000)).toBe('60:00');
  });

  it('reaches 0:00 only when the time is over', () => {
    expect(clockText(1)).toBe('0:01');
    expect(clockText(0)).toBe('0:00');
  });

  it('counts on after the end, with a plus', () => {
    expect(clockText(-1)).toBe('+0:00');
    expect(clockText(-65_400)).toBe('+1:05');
  });

  it('tells machines what is left, and never less than nothing', () => {
    expect(clockDuration(702_000)).toBe('PT11M42S');
    expect(clockDuration(-5_000)).toBe('PT0M0S');
  });
});
