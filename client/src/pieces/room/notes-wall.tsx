import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import type { Words } from '@futureback/shared/language.ts';
import type { Lens, Pen } from '@futureback/shared/protocol/schema.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { lensFaces } from '../lens.tsx';
import { NOTES } from './card-styles.ts';
import { CardWall, type WallCard, type WallSection } from './card-wall.tsx';
import styles from './cards.module.css';
import type { Entrance } from './glide.ts';
import { NoteCard } from './note-card.tsx';

/** A note's card is made once: a wall of 2,000 is gone through at each note that comes. */
const made = new WeakMap<WallNoteWithId, WallCard>();

function cardOf(note: WallNoteWithId): WallCard {
  const known = made.get(note);
  if (known) return known;
  const version = `${note.language} ${note.text} ${note.why ?? ''} ${note.short ?? ''}`;
  const card = { id: note.id, version, content: <NoteCard note={note} /> };
  made.set(note, card);
  return card;
}

const sectionOf = (id: string, heading: ReactNode, notes: readonly WallNoteWithId[], always: boolean): WallSection => ({
  id,
  heading,
  always,
  cards: notes.map(cardOf),
});

/** The notes of a step on the wall: under their questions where it asks several, else under their lenses, else together. */
export const NotesWall = ({
  notes,
  pen,
  say,
  entrance,
}: {
  notes: readonly WallNoteWithId[];
  pen: Pen;
  say: (words: Words) => string;
  entrance: Entrance;
}) => {
  const t = useT();
  const { number } = useFormats();
  const sections = useMemo(() => {
    const head = (icon: ReactNode, words: string, tone: string | undefined, count: number) => (
      <>
        <span className={`${styles.name} ${tone ?? ''}`}>
          {icon}
          {words}
        </span>
        <span className={styles.inHead}>{number(count)}</span>
      </>
    );
    if (pen.questions.length > 1)
      return pen.questions.map((question) => {
        const answers = notes.filter((note) => note.question === question.id);
        return sectionOf(question.id, head(null, say(question.text), undefined, answers.length), answers, true);
      });
    if (pen.lenses.length === 0) return [sectionOf('all', null, notes, true)];
    return pen.lenses.map((lens) => {
      const under = notes.filter((note) => lensOf(note) === lens);
      const { icon, words, tone } = lensFaces[lens];
      return sectionOf(lens, head(icon, t(words), styles[tone], under.length), under, lens !== 'more');
    });
  }, [notes, pen, say, t, number]);

  return <CardWall sections={sections} cardStyle={NOTES} entrance={entrance} newest={useNewest(notes)} />;
};

/** A note without a lens, or with one that the step does not ask for, stands with the rest. */
const lensOf = (note: WallNoteWithId): Lens => note.lens ?? 'more';

/** The note that came last since the first ones were there; a wall that is revealed as a whole is read from its beginning. */
function useNewest(notes: readonly WallNoteWithId[]): string | null {
  const last = notes.at(-1);
  const [atFirst, setAtFirst] = useState<number | null>(null);
  if (last && atFirst === null) setAtFirst(last.arrival);
  return last && atFirst !== null && last.arrival > atFirst ? last.id : null;
}
