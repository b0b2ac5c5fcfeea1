import { expect, test } from 'vitest';
import type { Found } from './use-check.ts';
import { verdictOn } from './verdict.ts';

const all: Found = { http: { offset: 0, roundTrip: 12 }, websocket: 'through', polling: 'through' };

test.each([
  ['ready', {}],
  ['checking', { http: null }],
  ['checking', { websocket: 'watching' }],
  ['checking', { websocket: 'blocked', polling: 'watching' }],
  ['slower', { websocket: 'blocked' }],
  ['slower', { websocket: 'cut' }],
  ['blocked', { polling: 'cut' }],
  ['blocked', { websocket: 'asking', polling: 'blocked' }],
  ['unreachable', { http: 'blocked', websocket: 'asking' }],
] as const)('it is %s with %j', (verdict, change) => {
  expect(verdictOn({ ...all, ...change })).toBe(verdict);
});
