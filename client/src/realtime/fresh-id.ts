import { type Id, idFrom } from '@futureback/shared/ids.ts';

/** A new id. Not `randomUUID`: that one is missing on plain http, which is what a gym without internet has. */
export const freshId = (): Id => idFrom(crypto.getRandomValues(new Uint8Array(16)));
