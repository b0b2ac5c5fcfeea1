import * as Y from 'yjs';
import * as z from 'zod/mini';
import type { SessionId, ThemeId } from '../ids.ts';
import { byOrder, readPlain } from './plain.ts';

/** `common`: heard from several groups. `outlier`: from few, and worth keeping. `none`: not marked by a person yet. */
export const ThemeMark = z.enum(['none', 'common', 'outlier']);
export type ThemeMark = z.infer<typeof ThemeMark>;

const MergedFields = z.object({ title: z.string(), about: z.string(), order: z.string(), mark: ThemeMark });

/** A theme of the whole process: themes of its sessions, merged by people. */
export type MergedTheme = z.infer<typeof MergedFields> & { id: ThemeId; members: SessionTheme[] };
export type SessionTheme = { session: SessionId; theme: ThemeId };

const merged = (doc: Y.Doc) => doc.getMap<unknown>('themes');
/** "session/theme" → merged theme. */
const members = (doc: Y.Doc) => doc.getMap<unknown>('members');
const memberKey = ({ session, theme }: SessionTheme): string => `${session}/${theme}`;

export function readSynthesis(doc: Y.Doc): MergedTheme[] {
  const found = new Map<ThemeId, MergedTheme>();
  for (const [id, fields] of readPlain(merged(doc), MergedFields)) found.set(id, { id, ...fields, members: [] });
  for (const [key, into] of readPlain(members(doc), z.string())) {
    const [session, theme] = key.split('/');
    if (session && theme) found.get(into)?.members.push({ session, theme });
  }
  for (const theme of found.values()) theme.members.sort((a, b) => (memberKey(a) < memberKey(b) ? -1 : 1));
  return [...found.values()].sort(byOrder);
}

export function addMergedTheme(doc: Y.Doc, id: ThemeId, fields: z.infer<typeof MergedFields>): void {
  merged(doc).set(id, new Y.Map<unknown>(Object.entries(fields)));
}

export function editMergedTheme(doc: Y.Doc, id: ThemeId, change: Partial<z.infer<typeof MergedFields>>): void {
  const fields = merged(doc).get(id);
  if (!(fields instanceof Y.Map)) return;
  doc.transact(() => {
    for (const [key, value] of Object.entries(change)) if (fields.get(key) !== value) fields.set(key, value);
  });
}

export const removeMergedTheme = (doc: Y.Doc, id: ThemeId): void => merged(doc).delete(id);
export const mergeInto = (doc: Y.Doc, member: SessionTheme, into: ThemeId): void =>
  void members(doc).set(memberKey(member), into);
export const unmerge = (doc: Y.Doc, member: SessionTheme): void => members(doc).delete(memberKey(member));
