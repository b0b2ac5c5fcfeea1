import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import { base64url } from './ids.ts';

/** A short fingerprint of words: the first 96 bits of SHA-256. A release or a mark is bound to it, so that an edit asks again. */
export const hashOf = (text: string): string => base64url(digest(encodeUtf8(text)).slice(0, 12));
