import { gather, gatherForArchive } from '@futureback/server/export/gather.ts';
import { openSqlite } from '@futureback/server/store/sqlite.ts';
import { type Archive, archive } from '@futureback/shared/report/archive.ts';

/** The complete archive of a process, read from a data folder that no server uses. */
export async function archiveOnDisk(folder: string, process: string): Promise<Archive> {
  const store = openSqlite(folder);
  try {
    const sources = await gather(store, process);
    if (!sources) throw new Error('the process itself is not on the disk');
    return archive(sources, await gatherForArchive(store, sources), Date.now());
  } finally {
    await store.close();
  }
}
