import type { BetterAuthOptions } from 'better-auth';
import type { DBAdapter, Where } from 'better-auth/adapters';
import { hashSecret } from './secrets.ts';

type Row = Record<string, unknown>;

const MODEL = 'session';
const FIELD = 'token';

/**
 * The accounts library keeps what a signed-in browser holds as it is; whoever read the database could sign in with it. This stands between
 * the library and its tables, and puts a hash in its place.
 */
export const hashedSignIns =
  (open: (options: BetterAuthOptions) => DBAdapter) =>
  (options: BetterAuthOptions): DBAdapter => {
    const inner = open(options);
    const outer: DBAdapter = {
      ...inner,
      create: async <T extends Row, R = T>(query: Parameters<typeof inner.create<T, R>>[0]) => {
        const token = tokenIn(query.data);
        if (query.model !== MODEL || token === null) return inner.create<T, R>(query);
        const row = await inner.create<T, R>({ ...query, data: { ...query.data, [FIELD]: hashSecret(token) } });
        return { ...row, [FIELD]: token };
      },
      findOne: async <T>(query: Parameters<typeof inner.findOne<T>>[0]) =>
        withTokens(await inner.findOne<T>(hashed(query)), query),
      findMany: async <T>(query: Parameters<typeof inner.findMany<T>>[0]) => {
        const rows = await inner.findMany<T>(hashed(query));
        return rows.map((row) => withTokens(row, query));
      },
      count: (query) => inner.count(hashed(query)),
      update: async <T>(query: Parameters<typeof inner.update<T>>[0]) =>
        withTokens(await inner.update<T>(hashed(query)), query),
      updateMany: (query) => inner.updateMany(hashed(query)),
      delete: (query) => inner.delete(hashed(query)),
      deleteMany: (query) => inner.deleteMany(hashed(query)),
      consumeOne: async <T>(query: Parameters<typeof inner.consumeOne<T>>[0]) =>
        withTokens(await inner.consumeOne<T>(hashed(query)), query),
      transaction: (work) => work(outer),
    };
    return outer;
  };

const tokenIn = (row: object): string | null => (FIELD in row && typeof row[FIELD] === 'string' ? row[FIELD] : null);

type Query = { model: string; where?: Where[] | undefined };

/** The same question, asked with hashes. */
function hashed<Asked extends Query>(query: Asked): Asked {
  if (query.model !== MODEL || !query.where) return query;
  const where = query.where.map((clause) =>
    clause.field === FIELD ? { ...clause, value: hashValue(clause.value) } : clause,
  );
  return { ...query, where };
}

function hashValue(value: Where['value']): Where['value'] {
  if (typeof value === 'string') return hashSecret(value);
  return Array.isArray(value) ? value.map((each) => hashSecret(String(each))) : value;
}

/** The answer with what was asked for in the place of its hash, as the library expects it. */
function withTokens<T>(row: T, { model, where = [] }: Query): T {
  if (model !== MODEL || typeof row !== 'object' || row === null) return row;
  const hash = tokenIn(row);
  const token = where
    .filter((clause) => clause.field === FIELD)
    .flatMap((clause) => clause.value)
    .find((value) => typeof value === 'string' && hashSecret(value) === hash);
  return token === undefined ? row : { ...row, [FIELD]: token };
}
