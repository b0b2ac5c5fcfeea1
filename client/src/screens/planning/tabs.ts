/** The pages of a process, by the last part of their address; the first is the one without any. */
export const TABS = ['sessions', 'themes', 'statement', 'submission', 'people', 'setup'] as const;
export type Tab = (typeof TABS)[number];

export const tabOf = (part: string | undefined): Tab | null =>
  part === undefined ? 'sessions' : (TABS.find((tab) => tab === part) ?? null);
