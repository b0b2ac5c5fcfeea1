const said = () => new URLSearchParams(window.location.hash.slice(1));

/** Which of this phone's people the join page has let in: it says so behind the `#`, which no server sees. */
export const whoCame = (): string | null => said().get('me');

/** Whoever came in said that others use this phone too. */
export const cameShared = (): boolean => said().has('shared');

/** From now on the phone knows by itself, and the address bar is tidy. */
export const forgetWhoCame = (): void => {
  if (whoCame() !== null) window.history.replaceState(null, '', window.location.pathname);
};
