import type { Scene as SceneName } from '@futureback/shared/protocol/schema.ts';
import { Scene } from '../../design/scene.tsx';
import { useLanguage } from '../../i18n/use-t.ts';
import styles from './design.module.css';
import { Far } from './far.tsx';
import { Notes } from './notes.tsx';
import { Controls, Messages, Type } from './parts.tsx';
import { Steps } from './steps.tsx';
import { StillSession } from './still-session.tsx';
import { SAMPLES } from './words.ts';

const SCENES: readonly SceneName[] = ['today', 'dawn', 'dusk', 'path', 'gather'];

/** All parts in one language and one light, a column for each scene and the room's walls beneath. */
export const Sheet = () => {
  const words = SAMPLES[useLanguage().language];
  return (
    <StillSession>
      <main className={styles.sheet}>
        <div className={styles.scenes}>
          {SCENES.map((scene) => (
            <Scene key={scene} of={scene} className={styles.scene}>
              <Type scene={scene} words={words} />
              <Controls words={words} />
              <Messages words={words} />
              <Notes words={words} />
              <Steps words={words} scene={scene} />
            </Scene>
          ))}
        </div>
        <div className={styles.scenes}>
          {SCENES.map((scene) => (
            <Far key={scene} scene={scene} words={words} />
          ))}
          {SCENES.map((scene) => (
            <Far key={scene} scene={scene} words={words} highContrast />
          ))}
        </div>
      </main>
    </StillSession>
  );
};
