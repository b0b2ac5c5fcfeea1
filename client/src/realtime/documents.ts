import { type DeskNoteWithId, readDesk } from '@futureback/shared/documents/desk.ts';
import { readStatement, type Sentence } from '@futureback/shared/documents/statement.ts';
import { type MergedTheme, readSynthesis } from '@futureback/shared/documents/synthesis.ts';
import { readThemes, type Theme } from '@futureback/shared/documents/themes.ts';
import { readWall, type WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import type { ProcessId, SessionId } from '@futureback/shared/ids.ts';
import { type As, type Opened, useOpened } from './open-document.ts';

/** Everyone's notes. A phone shows this hook only on the tab that looks at them. */
export const useWall = (session: SessionId, as: As): Opened<WallNoteWithId[]> =>
  useOpened({ kind: 'wall', owner: session }, as, readWall);

/** What waits for the host. */
export const useDesk = (session: SessionId): Opened<DeskNoteWithId[]> =>
  useOpened({ kind: 'desk', owner: session }, 'host', readDesk);

export const useThemes = (session: SessionId, as: As): Opened<Theme[]> =>
  useOpened({ kind: 'themes', owner: session }, as, readThemes, { together: as === 'host' });

export const useStatement = (process: ProcessId, as: As): Opened<Sentence[]> =>
  useOpened({ kind: 'statement', owner: process }, as, readStatement, { together: as !== 'screen' });

export const useSynthesis = (process: ProcessId): Opened<MergedTheme[]> =>
  useOpened({ kind: 'synthesis', owner: process }, 'host', readSynthesis, { together: true });
