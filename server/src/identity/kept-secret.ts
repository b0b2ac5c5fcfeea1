import type { Random } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { newSecret } from './secrets.ts';

/** A secret of the server's own that is made once and kept. */
export async function keptSecret(store: Store, random: Random, name: string): Promise<string> {
  const fresh = newSecret(random) + newSecret(random);
  return store.write(async (db) => {
    await db
      .insertInto('kept')
      .values({ name, value: fresh })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const { value } = await db.selectFrom('kept').select('value').where('name', '=', name).executeTakeFirstOrThrow();
    return value;
  });
}
