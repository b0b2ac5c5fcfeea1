import * as z from 'zod/mini';

/** 128 random bits as 22 characters of base64url. Whoever makes the thing makes its id: notes on phones, the rest on the server. */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));
export type Id = z.infer<typeof Id>;

export type AccountId = string;
export type BallotId = Id;
export type NoteId = Id;
export type ParticipantId = Id;
export type ProcessId = Id;
export type SentenceId = Id;
export type SessionId = Id;
export type StepId = string;
export type ThemeId = Id;

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as base64url without padding. Source of the bytes: the platform's `crypto.getRandomValues`, which works on plain http too. */
export function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
    const sextets = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const kept = Math.min(3, bytes.length - at) + 1;
    for (const sextet of sextets.slice(0, kept)) text += BASE64URL[sextet];
  }
  return text;
}

/** An id out of 16 random bytes. */
export function idFrom(random: Uint8Array): Id {
  if (random.length !== 16) throw new RangeError('an id is 16 random bytes');
  return base64url(random);
}

/** Join codes leave out what is misread from the back row: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const JOIN_CODE_LETTERS = 'ACDEFGHJKMNPQRTWXY34679';
export const JOIN_CODE_LENGTH = 6;

/** A code as a person types it, in any case and spacing; null when it cannot be one. */
export function readJoinCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (code.length !== JOIN_CODE_LENGTH) return null;
  return [...code].every((letter) => JOIN_CODE_LETTERS.includes(letter)) ? code : null;
}

/** "KMT47R" as it is shown: "KMT 47R". */
export const showJoinCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
