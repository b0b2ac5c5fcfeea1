import { generateKeyBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import type { NoteId, ThemeId } from '../ids.ts';
import { byOrder, readPlain } from './plain.ts';

const ThemeFields = z.object({ title: z.string(), about: z.string(), order: z.string() });

/** A named collection of notes with a plain statement. */
export type Theme = { id: ThemeId; title: string; about: string; order: string; notes: NoteId[] };

const Place = z.object({ theme: z.string(), order: z.string() });

const themes = (doc: Y.Doc) => doc.getMap<unknown>('themes');
/** Where each note sits, by note id: a note is in one theme at most, and moving it is one write. */
const places = (doc: Y.Doc) => doc.getMap<unknown>('places');

/**
 * Themes in order, each with its notes in order. Notes that left the wall keep their place here and come back to it: filter by what is on
 * the wall when showing.
 */
export function readThemes(doc: Y.Doc): Theme[] {
  const found = new Map<ThemeId, Theme>();
  for (const [id, fields] of readPlain(themes(doc), ThemeFields)) found.set(id, { id, ...fields, notes: [] });
  const placed = [...readPlain(places(doc), Place)].map(([id, place]) => ({ id, ...place })).sort(byOrder);
  for (const place of placed) found.get(place.theme)?.notes.push(place.id);
  return [...found.values()].sort(byOrder);
}

export function addTheme(doc: Y.Doc, theme: { id: ThemeId; title: string; about: string; order: string }): void {
  const fields = new Y.Map<unknown>(Object.entries({ title: theme.title, about: theme.about, order: theme.order }));
  themes(doc).set(theme.id, fields);
}

export function editTheme(doc: Y.Doc, id: ThemeId, change: Partial<z.infer<typeof ThemeFields>>): void {
  const fields = themes(doc).get(id);
  if (!(fields instanceof Y.Map)) return;
  doc.transact(() => {
    for (const [key, value] of Object.entries(change)) if (fields.get(key) !== value) fields.set(key, value);
  });
}

/** The notes of a removed theme are loose again; they keep nothing of it. */
export const removeTheme = (doc: Y.Doc, id: ThemeId): void => themes(doc).delete(id);

export const placeNote = (doc: Y.Doc, note: NoteId, theme: ThemeId, order: string): void =>
  void places(doc).set(note, { theme, order });

export const looseNote = (doc: Y.Doc, note: NoteId): void => places(doc).delete(note);

/** Puts a note after all others of a theme. */
export function placeNoteLast(doc: Y.Doc, note: NoteId, theme: ThemeId): void {
  let last: string | null = null;
  for (const [id, place] of readPlain(places(doc), Place))
    if (place.theme === theme && id !== note && (last === null || place.order > last)) last = place.order;
  placeNote(doc, note, theme, generateKeyBetween(last, null));
}

/** The order key of a theme that comes after all others. */
export const orderOfNewTheme = (all: readonly Theme[]): string =>
  generateKeyBetween(all[all.length - 1]?.order ?? null, null);
