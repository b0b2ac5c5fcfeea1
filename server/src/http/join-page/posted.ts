import { LINKED_ROLES } from '@futureback/shared/actor.ts';
import { PREFER_NOT_TO_SAY } from '@futureback/shared/process/schema.ts';
import { ok, type Result, refuse } from '@futureback/shared/result.ts';
import { type BodyOf, HTTP } from '@futureback/shared/wire/http.ts';
import type { Draft } from './door-page.ts';

/** A form as it was filled in; what is not there was left empty. */
export function draftIn(fields: URLSearchParams, pageLanguage: string): Draft {
  const groups = fields.getAll('groups');
  return {
    language: fields.get('language') || pageLanguage,
    // "Prefer not to say" is an answer of its own and stands alone.
    groups: groups.includes(PREFER_NOT_TO_SAY) ? [PREFER_NOT_TO_SAY] : groups,
    table: fields.get('table') ?? '',
    link: fields.get('link') ?? '',
    as: LINKED_ROLES.find((role) => role === fields.get('as')) ?? 'recorder',
    shared: fields.has('shared'),
  };
}

/** The same as the program of a phone would ask for. */
export function joinBody(code: string, draft: Draft): Result<BodyOf<'join'>, 'malformed'> {
  const { language, groups, table, link } = draft;
  const parsed = HTTP.join.body.safeParse({
    code,
    language,
    groups: [...groups],
    ...(table !== '' && { table: Number(table) }),
    ...(link !== '' && { link }),
  });
  return parsed.success ? ok(parsed.data) : refuse('malformed');
}
