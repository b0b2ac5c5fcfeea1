/**
 * What a phone remembers beside the documents: who joined here, words that were typed and not added. Storage can be
 * switched off (private windows, managed devices); then it lasts until the page is closed, and nothing else changes.
 */
const lasting = new Map<string, string>();

const PREFIX = 'futureback.';

const storages = (): Storage[] => {
  const found: Storage[] = [];
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    try {
      found.push(window[name]);
    } catch {
      // Refused even to be looked at.
    }
  }
  return found;
};

/** What was remembered under a name; a tab's own memory comes first, so that two people can write in two tabs. */
export function recall(name: string): string | null {
  for (const storage of storages()) {
    const value = storage.getItem(PREFIX + name);
    if (value !== null) return value;
  }
  return lasting.get(name) ?? null;
}

export function remember(name: string, value: string): void {
  lasting.set(name, value);
  for (const storage of storages()) {
    try {
      storage.setItem(PREFIX + name, value);
    } catch {
      // Full, or switched off.
    }
  }
}

export const forget = (name: string): void => forgetWhere(name, () => true);

/** Another tab may have remembered something else since: only what is meant goes. */
export function forgetWhere(name: string, isMeant: (value: string) => boolean): void {
  const isThere = (value: string | null | undefined) => value !== null && value !== undefined && isMeant(value);
  if (isThere(lasting.get(name))) lasting.delete(name);
  for (const storage of storages()) if (isThere(storage.getItem(PREFIX + name))) storage.removeItem(PREFIX + name);
}

/** Whatever carries a person's id in its name. */
export function forgetAllAbout(id: string): void {
  for (const name of remembered('')) if (name.includes(id)) forget(name);
}

/** The remembered names that begin so. */
export function remembered(beginning: string): string[] {
  const names = new Set<string>();
  for (const name of lasting.keys()) if (name.startsWith(beginning)) names.add(name);
  for (const storage of storages()) {
    for (let at = 0; at < storage.length; at += 1) {
      const key = storage.key(at);
      if (key?.startsWith(PREFIX + beginning)) names.add(key.slice(PREFIX.length));
    }
  }
  return [...names].sort();
}
