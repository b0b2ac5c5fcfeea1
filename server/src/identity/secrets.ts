import { createHash } from 'node:crypto';
import { base64url } from '@futureback/shared/ids.ts';
import type { Random } from '../ports.ts';

/** A secret that opens something: 192 random bits as 32 letters. It is told once, and only its hash is kept. */
export const newSecret = (random: Random): string => base64url(random.bytes(24));

/** A plain hash is enough for what nobody can guess. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
