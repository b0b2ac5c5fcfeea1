/** Where phones join: on paper, on walls and in QR codes the same. */
export const joinAddress = (code: string): string => `${location.origin}/join/${code}`;

/** An address that only this very machine understands: a phone that scans it would look for the session on itself. */
export const isOnlyHere = (): boolean => /^(localhost|127\.|\[::1\])/.test(location.host);
