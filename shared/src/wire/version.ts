/**
 * Counts up whenever the conversation between page and server changes in a way that the other side would not understand. A page of another
 * version is asked to reload. `pin.test.ts` notices when the conversation changed and this did not.
 */
export const WIRE_VERSION = 3;
