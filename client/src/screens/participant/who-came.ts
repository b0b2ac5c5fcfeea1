/** Which of this phone's people the join page has let in: it says so behind the `#`, which no server sees. */
export const whoCame = (): string | null => new URLSearchParams(window.location.hash.slice(1)).get('me');

/** From now on the phone knows by itself, and the address bar is tidy. */
export const forgetWhoCame = (): void => {
  if (whoCame() !== null) window.history.replaceState(null, '', window.location.pathname);
};
