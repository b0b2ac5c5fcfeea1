import { useMemo } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { THEMES } from '../../pieces/room/card-styles.ts';
import { CardWall } from '../../pieces/room/card-wall.tsx';
import styles from '../../pieces/room/cards.module.css';
import { StepRoom } from '../../pieces/room/step-room.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useThemes, useWall } from '../../realtime/documents.ts';
import { readerOf, type StepProps } from '../step-views.ts';
import waiting from '../write/projector.module.css';
import { notesOfThemes } from './theme-outline.tsx';

/** Themes as they are found, to be read aloud: their names large, and how many notes stand behind each. */
export const GroupOnWall = ({ view, at }: StepProps<'group'>) => {
  const t = useT();
  const say = useSay(view.horizon);
  const themes = useThemes(view.session, readerOf(view));
  const wall = useWall(view.session, readerOf(view));
  const named = useMemo(
    () => notesOfThemes(themes.content, wall.content).filter(({ theme }) => theme.title !== ''),
    [themes.content, wall.content],
  );
  const sections = useMemo(() => {
    const cards = named.map(({ theme, notes }) => ({
      id: theme.id,
      version: `${theme.title} ${theme.about} ${notes.length}`,
      content: (
        <>
          <p className={styles.title}>
            <span dir="auto">{theme.title}</span>
            <span className={styles.count}>{t('common.notes', { count: notes.length })}</span>
          </p>
          {theme.about !== '' && (
            <p dir="auto" className={styles.why}>
              {theme.about}
            </p>
          )}
        </>
      ),
    }));
    return [{ id: 'themes', heading: null, cards }];
  }, [named, t]);

  return (
    <StepRoom
      at={at}
      prompt={say(at.step.title)}
      under={t('projector.group.under')}
      counts={t('common.themes', { count: named.length })}
    >
      {named.length === 0 && themes.loaded ? (
        <p className={waiting.waiting}>{t('projector.group.none')}</p>
      ) : (
        <CardWall sections={sections} cardStyle={THEMES} />
      )}
    </StepRoom>
  );
};
