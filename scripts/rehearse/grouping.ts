import { addTheme, orderOfNewTheme, placeNoteLast, readThemes } from '@futureback/shared/documents/themes.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import type { DocumentConnection } from '../people/connection.ts';
import type { Night } from './night.ts';
import { THEMES, themeFor } from './voices.ts';

const LOOKING = 3;
/** So many notes are picked up and put down together. */
const HANDFUL = 8;

/** The host names the themes; host and recorders put every note of the wall into one, at the same time. */
export async function playGrouping(night: Night): Promise<void> {
  const { hall, host, people, entrance } = night;
  const { expect, pace, chance } = hall;
  await host.themes.until(() => host.themes.synced, 'the themes');
  const ids = THEMES.map(({ title, about }) => {
    const id = idFrom(crypto.getRandomValues(new Uint8Array(16)));
    addTheme(host.themes.doc, { id, title, about, order: orderOfNewTheme(readThemes(host.themes.doc)) });
    return id;
  });
  await host.themes.until(() => host.themes.allSaved, 'the themes saved');
  await pace.pause(chance, 200, 500);

  const recorders = people.filter(({ isRecorder }) => isRecorder);
  const sorters = [host.themes, ...recorders.map(({ phone }) => phone.open('themes', entrance.session))];
  const onWall = host.wallNotes;
  await Promise.all(
    sorters.map(async (themes, turn) => {
      await themes.until(() => themes.synced && readThemes(themes.doc).length === ids.length, 'the themes');
      const mine = onWall.filter((_, at) => at % sorters.length === turn);
      for (let at = 0; at < mine.length; at += HANDFUL) {
        themes.doc.transact(() => {
          for (const note of mine.slice(at, at + HANDFUL))
            placeNoteLast(themes.doc, note.id, ids[themeFor(note.text)] ?? ids[0] ?? '');
        });
        await pace.pause(chance, 20, 60);
      }
      await themes.until(() => themes.allSaved, 'the places saved');
    }),
  );

  const lookers = people.slice(0, LOOKING).map(({ phone }) => phone.open('themes', entrance.session));
  const hasAll = (themes: DocumentConnection): boolean => {
    const placed = new Set(readThemes(themes.doc).flatMap(({ notes }) => notes));
    return onWall.every(({ id }) => placed.has(id));
  };
  await expect.soon(
    Promise.all([...sorters, ...lookers].map((themes) => themes.until(() => hasAll(themes), 'every note in a theme'))),
    'everybody sees every note of the wall in its theme',
  );
  for (const themes of [...sorters.slice(1), ...lookers]) themes.close();
}
