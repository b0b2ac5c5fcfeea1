import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language } from '@futureback/shared/language.ts';
import * as z from 'zod/mini';

/** A message in parts: words, and the names of what is filled in between. */
const Message = z.array(z.union([z.string(), z.tuple([z.string()])]));

const Spoken = z.object({
  ownName: z.string(),
  /** What dates and numbers are written in. */
  intl: z.string(),
  words: z.record(z.string(), Message),
  /** What the app needs next in this language, to be fetched while somebody fills in the form. */
  ahead: z.array(z.string()),
});

/** What the client's build hands to the server for the one page that the server writes itself. */
const BuiltPage = z.object({
  style: z.string(),
  script: z.string(),
  icon: z.string(),
  spoken: z.object({ en: Spoken, es: Spoken, ar: Spoken }),
  /** The languages people may write in, each in its own name. */
  noteLanguages: z.record(Language, z.string()),
});
export type BuiltPage = z.infer<typeof BuiltPage>;
export type Message = z.infer<typeof Message>;

/** What was built into `folder`, or null where nothing was: then there is no join page. */
export function readBuiltPage(folder: string): BuiltPage | null {
  const path = join(folder, '.vite', 'join-page.json');
  return existsSync(path) ? z.parse(BuiltPage, JSON.parse(readFileSync(path, 'utf8'))) : null;
}
