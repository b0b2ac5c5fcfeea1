import { first } from './0001-first.ts';
import { accounts } from './0002-accounts.ts';
import { accessLog } from './0003-access-log.ts';
import { roleLinks } from './0004-role-links.ts';
import { concernWords } from './0005-concern-words.ts';

/** In the order in which they are applied, and never changed once they went out: a change of the tables is a new one at the end. */
export const MIGRATIONS: readonly string[] = [first, accounts, accessLog, roleLinks, concernWords];
