/**
 * Frames on `/collab/<document>`: y-protocols' own, plus one. `saved` carries the state vector that is on the server's disk. It is sent only
 * to whoever asks with `?saved=1`, because a stock client logs an error for a message type it does not know.
 */
export const FRAME = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, saved: 10 } as const;

export const COLLAB_PATH = '/collab';
export const ASK_SAVED = 'saved';
/** Which role a connection asks for where one browser holds several: `?as=host`, `?as=screen`, `?as=<participant id>`. */
export const ASK_AS = 'as';
