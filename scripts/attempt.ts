// Runs a command and says in a sentence why it could not.
import { WrongSetting } from '@futureback/server/config.ts';
import { CannotOpen } from '@futureback/server/store/store.ts';

/** What whoever typed the command should read. */
export class Sentence extends Error {
  override name = 'Sentence';
}

/** `otherwise` says what did not happen. */
export async function attempt(otherwise: string, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(`${otherwise} ${explain(error)}`);
    process.exitCode = 1;
  }
}

function explain(error: unknown): string {
  if (error instanceof Sentence || error instanceof WrongSetting || error instanceof CannotOpen) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
