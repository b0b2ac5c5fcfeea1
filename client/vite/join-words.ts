import { readFileSync } from 'node:fs';
import type { Spoken } from '@futureback/shared/language.ts';
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

const LOCALES = new URL('../src/i18n/locales/', import.meta.url);
/** Where words of the join page stand, and which of them it says. */
const AREAS = {
  join: /./,
  problems: /./,
  common: /\.(groups|language|table-number)/,
  participant: /\.(person|recorder)$/,
};

/** The server fills in names, and chooses between no forms. */
function plainParts(id: string, message: string): CompiledMessage {
  const parts = compileMessageOrThrow(message);
  if (parts.every((part) => typeof part === 'string' || part.length === 1)) return parts;
  throw new Error(`"${id}" is said by the join page, which knows no plurals`);
}

/** The words of the join page, compiled as the server fills them in. */
export function joinWords(language: Spoken): Record<string, CompiledMessage> {
  const words: Record<string, CompiledMessage> = {};
  for (const [area, said] of Object.entries(AREAS)) {
    const catalogue = JSON.parse(readFileSync(new URL(`${language}/${area}.json`, LOCALES), 'utf8'));
    for (const [id, message] of Object.entries<string>(catalogue)) {
      if (said.test(id)) words[id] = plainParts(id, message);
    }
  }
  return words;
}
