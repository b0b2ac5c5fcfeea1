import type { RoomView } from '@futureback/shared/session/view.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSay } from '../../pieces/use-say.ts';
import type { MyNotes } from '../../realtime/my-notes.ts';
import { type Draft, draftsElsewhere, forgetDraft } from '../../steps/write/draft.ts';
import styles from './left-over.module.css';

/** Words that somebody was still typing when the step moved on: they can be added there, or let go. */
export const LeftOver = ({ me, view, mine }: { me: OwnParticipant; view: RoomView; mine: MyNotes }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const [, lookAgain] = useState(0);
  const settled = (draft: Draft) => {
    forgetDraft(me.participant, draft);
    lookAgain((count) => count + 1);
  };
  return draftsElsewhere(me.participant, view.at?.step.id ?? null).map((draft) => {
    const title = view.steps.find(({ step }) => step === draft.step)?.title;
    if (!title) return null;
    return (
      <section key={`${draft.step}.${draft.question}`} role="status" className={styles.over}>
        <p className={styles.why}>{t('participant.left-over.text', { step: say(title) })}</p>
        <p dir="auto" lang={me.language} className={styles.words}>
          {draft.text}
        </p>
        <div className={styles.buttons}>
          <Button
            size="small"
            look="primary"
            onClick={() => {
              const { step, question, text } = draft;
              mine.add({ step, question, text, language: me.language });
              settled(draft);
            }}
          >
            {t('participant.left-over.add')}
          </Button>
          <Button size="small" onClick={() => settled(draft)}>
            {t('participant.left-over.let-go')}
          </Button>
        </div>
      </section>
    );
  });
};
