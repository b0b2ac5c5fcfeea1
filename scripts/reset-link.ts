// `npm run reset-link -- EMAIL`: a one-time link for a new password, for when there is no other steward who could make one in the
// planning pages. The server has to be stopped.
import { readConfig } from '@futureback/server/config.ts';
import { makeLink } from '@futureback/server/identity/links.ts';
import { systemRandom } from '@futureback/server/random.ts';
import { openSqlite } from '@futureback/server/store/sqlite.ts';
import { attempt, Sentence } from './attempt.ts';

await attempt('No link was made.', async () => {
  const email = process.argv[2]?.trim().toLowerCase();
  if (!email) throw new Sentence('Say for whom: npm run reset-link -- EMAIL');
  const store = openSqlite(readConfig(process.env).dataDir);
  try {
    const { path } = await store.write(async (db) => {
      const account = await db.selectFrom('account_user').select('id').where('email', '=', email).executeTakeFirst();
      if (!account) throw new Sentence(`Nobody has an account with ${email}.`);
      return makeLink(db, { kind: 'reset', account: account.id }, { now: Date.now(), random: systemRandom });
    });
    console.log(`Start the server, then open its address with this behind it, once and within a day:\n\n  ${path}\n`);
  } finally {
    await store.close();
  }
});
