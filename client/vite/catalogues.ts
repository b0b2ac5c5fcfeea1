import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const catalogue = /\/i18n\/locales\/[a-z-]+\/[a-z-]+\.json$/;

/**
 * Turns the ICU messages of a catalogue into Lingui's compiled form while building, so that the
 * parser (about 10 kB) stays out of the bundle. JSON goes in and JSON comes out; Vite does the rest.
 * A message that does not parse stops the build with its id.
 */
export const catalogues = (): Plugin => ({
  name: 'futureback:catalogues',
  enforce: 'pre',
  transform: {
    filter: { id: catalogue },
    handler(code, id) {
      const messages = JSON.parse(code) as Record<string, string>;
      const compiled = Object.entries(messages).map(([key, message]) => {
        try {
          return [key, compileMessageOrThrow(message)];
        } catch (cause) {
          throw new Error(`${id}: the message "${key}" is not valid ICU`, { cause });
        }
      });
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
    },
  },
});
