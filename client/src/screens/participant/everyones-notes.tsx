import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import type { Lens } from '@futureback/shared/protocol/schema.ts';
import { isVisible } from '@futureback/shared/session/state.ts';
import type { RoomView } from '@futureback/shared/session/view.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { useMemo, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { Chips } from '../../design/chips.tsx';
import { Empty } from '../../design/empty.tsx';
import { PeopleIcon } from '../../design/icons.tsx';
import { Spinner } from '../../design/spinner.tsx';
import { useT } from '../../i18n/use-t.ts';
import { LensMark } from '../../pieces/lens.tsx';
import { Note } from '../../pieces/note.tsx';
import { Spoken } from '../../pieces/spoken.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useThemes, useWall } from '../../realtime/documents.ts';
import { ThemeOutline } from '../../steps/group/theme-outline.tsx';
import styles from './everyones-notes.module.css';
import { outline } from './outline.ts';

/** So many notes of a heading at first: an outline that can be read to its end, and a page that an old phone can draw. */
const AT_FIRST = 30;

/** The wall as an outline, by step and lens or by theme. The wall is opened by being looked at, and only then. */
export const EveryonesNotes = ({ me, view }: { me: OwnParticipant; view: RoomView }) => {
  const t = useT();
  const [by, setBy] = useState<'step' | 'theme'>('step');
  const wall = useWall(view.session, me.participant);
  const notes = wall.content;
  const { at } = view;
  const waits = at?.writing && 'pen' in at.step && !isVisible(at.step.pen, at.writing);
  const hasThemes = view.steps.some(({ kind }) => kind === 'group');
  return (
    <div className={styles.everyone}>
      <h1 tabIndex={-1}>{t('participant.tab.everyone')}</h1>
      {waits && <p className={styles.soft}>{t('participant.everyone.waits')}</p>}
      {hasThemes && notes.length > 0 && (
        <Chips label={t('participant.everyone.by')}>
          <Chip pressed={by === 'step'} onPress={() => setBy('step')}>
            {t('participant.everyone.by-step')}
          </Chip>
          <Chip pressed={by === 'theme'} onPress={() => setBy('theme')}>
            {t('participant.everyone.by-theme')}
          </Chip>
        </Chips>
      )}
      {!wall.loaded ? (
        <Spinner label={t('common.loading')} />
      ) : notes.length === 0 ? (
        <Empty icon={<PeopleIcon />} title={t('participant.everyone.none')}>
          {t('participant.everyone.none-text')}
        </Empty>
      ) : by === 'theme' ? (
        <ByTheme me={me} view={view} notes={notes} />
      ) : (
        <ByStep view={view} notes={notes} />
      )}
      <Spoken>{t('common.notes', { count: notes.length })}</Spoken>
    </div>
  );
};

const ByTheme = ({ me, view, notes }: { me: OwnParticipant; view: RoomView; notes: readonly WallNoteWithId[] }) => {
  const t = useT();
  const themes = useThemes(view.session, me.participant);
  if (themes.content.length === 0) return <p className={styles.soft}>{t('participant.everyone.no-themes')}</p>;
  return <ThemeOutline themes={themes.content} notes={notes} />;
};

const ByStep = ({ view, notes }: { view: RoomView; notes: readonly WallNoteWithId[] }) => {
  const say = useSay(view.horizon);
  const here = view.at?.step.id ?? null;
  const sections = useMemo(() => outline(view.steps, here, notes), [view.steps, here, notes]);
  return sections.map(({ step, parts }) => (
    <section key={step.step} className={styles.section}>
      <h2>{say(step.title)}</h2>
      {parts.map(({ lens, notes: some }) => (
        <Part key={lens ?? 'all'} lens={lens} notes={some} />
      ))}
    </section>
  ));
};

const Part = ({ lens, notes }: { lens: Lens | null; notes: readonly WallNoteWithId[] }) => {
  const t = useT();
  const [shown, setShown] = useState(AT_FIRST);
  const left = notes.length - shown;
  return (
    <>
      {lens && (
        <h3 className={styles.lens}>
          <LensMark lens={lens} />
          <span className={styles.count}>{notes.length}</span>
        </h3>
      )}
      <ul className={styles.notes}>
        {notes.slice(0, shown).map((note) => (
          <Note key={note.id} note={note} as="li" lensShown={false} />
        ))}
      </ul>
      {left > 0 && (
        <Button onClick={() => setShown(shown + 3 * AT_FIRST)}>
          {t('participant.everyone.more', { count: left })}
        </Button>
      )}
    </>
  );
};
