declare module 'virtual:words' {
  import type { Messages } from '@lingui/core';

  /** How to fetch a set of words in a language, by "es/phone". */
  export const words: Readonly<Record<string, () => Promise<{ messages: Messages }>>>;
}
