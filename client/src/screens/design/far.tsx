import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import { LENSES, type Lens, type Pen, type Scene as SceneName } from '@futureback/shared/protocol/schema.ts';
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/use-t.ts';
import { Foot } from '../../pieces/room/foot.tsx';
import { Lobby } from '../../pieces/room/lobby.tsx';
import { NotesWall } from '../../pieces/room/notes-wall.tsx';
import { HighContrast, RoomFrame } from '../../pieces/room/room.tsx';
import { StepRoom } from '../../pieces/room/step-room.tsx';
import styles from './design.module.css';
import { Specimen } from './specimen.tsx';
import { CLOCKS } from './still-session.tsx';
import type { SampleWords } from './words.ts';

const HORIZON = { future: '2031-06', start: '2026-11' } as const;
const CODE = 'K7PX4M';

const PEN: Pen = {
  questions: [{ id: 'vision', text: { en: '' } }],
  cards: [],
  tense: 'present',
  lenses: [...LENSES],
  writers: 'everyone',
  private: true,
  moderated: false,
  silentMinutes: 0,
  maxNotes: 20,
  maxLength: 280,
};

/** Which clock a scene's wall shows, so that all of them are seen. */
const clockOf: Record<SceneName, (typeof CLOCKS)[keyof typeof CLOCKS]> = {
  today: CLOCKS.running,
  dawn: CLOCKS.running,
  dusk: CLOCKS.over,
  path: CLOCKS.paused,
  gather: CLOCKS.running,
};

const LYING: readonly (Lens | undefined)[] = ['looks', 'sounds', 'feels', 'looks', undefined];

/** The wall of the hall in small: the door in today's light, notes in the others. */
export const Far = ({
  scene,
  words,
  highContrast = false,
}: {
  scene: SceneName;
  words: SampleWords;
  highContrast?: boolean;
}) => {
  const { language } = useLanguage();
  const notes = useMemo(
    () =>
      LYING.map(
        (lens, at): WallNoteWithId => ({
          id: `note-${at}`,
          text: at % 2 === 0 ? words.note : words.longNote,
          language,
          question: 'vision',
          step: 'vision',
          arrival: at,
          ...(lens ? { lens } : {}),
        }),
      ),
    [words, language],
  );
  return (
    <Specimen name={highContrast ? 'On the wall, high contrast' : 'On the wall'}>
      <HighContrast value={highContrast}>
        <div className={styles.wall}>
          <RoomFrame
            scene={scene}
            foot={<Foot scene={scene} horizon={HORIZON} code={scene === 'today' ? null : CODE} />}
          >
            {scene === 'today' ? (
              <Lobby school="Lincoln School" title={words.theme} code={CODE} people={23} />
            ) : (
              <StepRoom at={{ clock: clockOf[scene] }} prompt={words.prompt} under={words.hint}>
                <NotesWall notes={notes} pen={PEN} say={() => ''} entrance="glide" />
              </StepRoom>
            )}
          </RoomFrame>
        </div>
      </HighContrast>
    </Specimen>
  );
};
