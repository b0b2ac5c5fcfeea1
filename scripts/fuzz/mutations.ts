import * as encoding from 'lib0/encoding';
import type { Chance } from '../rehearse/chance.ts';

type Mutation = (bytes: Uint8Array, chance: Chance, others: readonly Uint8Array[]) => Uint8Array;

/** Numbers at which readers of numbers stumble. */
const LARGE = [127, 128, 16_384, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1];

const noise = (chance: Chance, length: number): Uint8Array => Uint8Array.from({ length }, () => chance.upTo(256));
const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const place = (bytes: Uint8Array, chance: Chance): number => chance.upTo(bytes.length + 1);

const varint = (value: number): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, value);
  return encoding.toUint8Array(encoder);
};

const MUTATIONS: readonly Mutation[] = [
  function flipBits(bytes, chance) {
    const flipped = bytes.slice();
    for (let left = 1 + chance.upTo(4); left > 0 && flipped.length > 0; left -= 1) {
      const at = chance.upTo(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << chance.upTo(8));
    }
    return flipped;
  },
  function cutOff(bytes, chance) {
    return bytes.slice(0, place(bytes, chance));
  },
  function leaveOut(bytes, chance) {
    const from = place(bytes, chance);
    return join(bytes.slice(0, from), bytes.slice(from + 1 + chance.upTo(8)));
  },
  function splice(bytes, chance, others) {
    const other = chance.oneOf(others);
    return join(bytes.slice(0, place(bytes, chance)), other.slice(place(other, chance)));
  },
  function sayTwice(bytes, chance) {
    const from = place(bytes, chance);
    const said = bytes.slice(from, from + 1 + chance.upTo(40));
    return join(bytes.slice(0, from), said, said, bytes.slice(from));
  },
  function putLargeNumber(bytes, chance) {
    const at = place(bytes, chance);
    return join(bytes.slice(0, at), varint(chance.oneOf(LARGE)), bytes.slice(at + 1));
  },
  function neverEndNumber(bytes, chance) {
    const at = place(bytes, chance);
    return join(bytes.slice(0, at), new Uint8Array(12).fill(255), bytes.slice(at));
  },
  function insertNoise(bytes, chance) {
    const at = place(bytes, chance);
    return join(bytes.slice(0, at), noise(chance, 1 + chance.upTo(12)), bytes.slice(at));
  },
  function setExtreme(bytes, chance) {
    const set = bytes.slice();
    if (set.length > 0) set[chance.upTo(set.length)] = chance.oneOf([0, 1, 127, 128, 255]);
    return set;
  },
];

/** One of the recorded, after one to three mishaps; now and then nothing but noise. */
export function mutate(recorded: readonly Uint8Array[], chance: Chance): Uint8Array {
  if (chance.happens(0.04)) return noise(chance, chance.upTo(200));
  let bytes = chance.oneOf(recorded);
  for (let left = 1 + chance.upTo(3); left > 0; left -= 1) bytes = chance.oneOf(MUTATIONS)(bytes, chance, recorded);
  return bytes;
}
