import { LENSES } from '@futureback/shared/protocol/schema.ts';
import { useLanguage } from '../../i18n/use-t.ts';
import { LensMark } from '../../pieces/lens.tsx';
import { Note } from '../../pieces/note.tsx';
import type { MyNote as MyNoteValue } from '../../realtime/my-notes.ts';
import { MyNote } from '../../steps/write/my-note.tsx';
import styles from './design.module.css';
import { Specimen } from './specimen.tsx';
import { NOW } from './still-session.tsx';
import { SAMPLES, type SampleWords } from './words.ts';

const changes = { edit: () => undefined, takeBack: () => undefined, putBack: () => undefined };

/** A note in each of its states: anybody's, and one's own. */
export const Notes = ({ words }: { words: SampleWords }) => {
  const { language } = useLanguage();
  const foreign = language === 'ar' ? 'es' : 'ar';
  const own = (state: Partial<MyNoteValue>): MyNoteValue => ({
    id: 'note',
    step: 'vision',
    question: 'vision',
    text: words.note,
    language,
    writtenAt: NOW,
    mark: 'saved',
    trouble: null,
    fate: null,
    ...state,
  });
  const mine: readonly [string, MyNoteValue][] = [
    ['saved', own({ lens: 'looks' })],
    ['saving', own({ mark: 'saving' })],
    ['waiting', own({ mark: 'waiting', lens: 'feels' })],
    ['in trouble', own({ text: words.longNote, trouble: 'too-many-notes' })],
    ['taken back', own({ back: true })],
  ];
  return (
    <>
      <Specimen name="Lens">
        <div className={styles.row}>
          {LENSES.map((lens) => (
            <LensMark key={lens} lens={lens} />
          ))}
        </div>
      </Specimen>
      <Specimen name="Note">
        <ul className={styles.list}>
          <Note as="li" note={{ text: words.note, language }} />
          {LENSES.map((lens) => (
            <Note key={lens} as="li" note={{ text: words.note, language, lens }} />
          ))}
          <Note as="li" note={{ text: words.longNote, language, lens: 'sounds', why: words.why }} />
          <Note as="li" note={{ text: words.longNote, language, short: words.about }} />
          <Note as="li" note={{ text: SAMPLES[foreign].note, language: foreign, lens: 'looks' }} />
          <Note as="li" note={{ text: words.note, language }} faded />
        </ul>
      </Specimen>
      {mine.map(([name, note]) => (
        <Specimen key={name} name={`My note, ${name}`}>
          <ul className={styles.list}>
            <MyNote note={note} lenses={LENSES} maxLength={280} changes={changes} />
          </ul>
        </Specimen>
      ))}
    </>
  );
};
