const FUTURE = /\b(will|won['’]t|shall|should|going to)\b|(?<=\w)['’]ll\b/i;

/**
 * The first English word that speaks of a future instead of standing in it, as it is written there; null when there is none. A nudge and
 * not a rule: "a will of their own" is told apart by people.
 */
export const futureWordIn = (sentence: string): string | null => FUTURE.exec(sentence)?.[0] ?? null;
