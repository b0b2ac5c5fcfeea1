import type { Theme } from '@futureback/shared/documents/themes.ts';
import type { MyNote } from '../../realtime/my-notes.ts';

export type PostcardLine = { note: MyNote; theme: string | null };

/** My lines as a postcard can carry them, those first that have found a theme with a name; oldest first among equals. */
export function postcardLines(notes: readonly MyNote[], themes: readonly Theme[]): PostcardLine[] {
  const titles = new Map(themes.flatMap(({ title, notes: some }) => some.map((id) => [id, title.trim()] as const)));
  return notes
    .filter(({ back }) => !back)
    .map((note) => ({ note, theme: titles.get(note.id) || null }))
    .sort((a, b) => Number(b.theme !== null) - Number(a.theme !== null) || a.note.writtenAt - b.note.writtenAt);
}
