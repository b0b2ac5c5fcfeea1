import type { RoomView } from '@futureback/shared/session/view.ts';
import { Empty } from '../../design/empty.tsx';
import { WriteIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSay } from '../../pieces/use-say.ts';
import type { MyNotes } from '../../realtime/my-notes.ts';
import { MyNoteList } from '../../steps/write/my-note-list.tsx';
import styles from './everyones-notes.module.css';

/** No step of the built-in protocols allows more; the server judges by the step's own limit. */
const MOST = 4000;

/** Everything I wrote, step by step. */
export const MyNotesOfAllSteps = ({ view, mine }: { view: RoomView; mine: MyNotes }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const sections = view.steps
    .map((step) => ({ step, notes: mine.notes.filter((note) => note.step === step.step) }))
    .filter(({ notes }) => notes.length > 0);
  return (
    <div className={styles.everyone}>
      <h1 tabIndex={-1}>{t('participant.tab.mine')}</h1>
      {sections.length === 0 && (
        <Empty icon={<WriteIcon />} title={t('participant.mine.none')}>
          {t('participant.mine.none-text')}
        </Empty>
      )}
      {sections.map(({ step, notes }) => (
        <MyNoteList key={step.step} title={say(step.title)} mine={mine} notes={notes} lenses={[]} maxLength={MOST} />
      ))}
    </div>
  );
};
