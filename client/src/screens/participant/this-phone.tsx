import { SPOKEN } from '@futureback/shared/language.ts';
import type { RoomView } from '@futureback/shared/session/view.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CallProblem } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { CheckChip } from '../../design/chip.tsx';
import { SelectField } from '../../design/field.tsx';
import { LeaveIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { interfaceLanguages, isSpoken, noteLanguages } from '../../i18n/languages.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { useProblemSentence } from '../../pieces/problem-sentence.ts';
import { useControl } from '../../realtime/control-context.tsx';
import { rememberHere } from '../../realtime/here.ts';
import { isAllSaved, type MyNotes } from '../../realtime/my-notes.ts';
import { hasDrafts } from '../../steps/write/draft.ts';
import { leavePhone, sayShared, saysShared } from './leave-phone.ts';
import { TextSize } from './text-size.tsx';
import styles from './this-phone.module.css';

type ThisPhoneProps = {
  me: OwnParticipant;
  view: RoomView;
  mine: MyNotes;
  change: (me: OwnParticipant) => void;
};

/** What belongs to the phone and not to the step: its languages, and leaving it to somebody else. Drawn when it is looked into. */
export const ThisPhone = (props: ThisPhoneProps) => {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.phone} onToggle={({ currentTarget: { open } }) => setOpened(opened || open)}>
      <summary>{t('participant.phone.title')}</summary>
      {opened && <Inside {...props} />}
    </details>
  );
};

const Inside = ({ me, view, mine, change }: ThisPhoneProps) => {
  const { language, choose, t } = useLanguage();
  const write = (tag: string) => {
    const changed = { ...me, language: tag };
    rememberHere(changed);
    change(changed);
  };
  return (
    <div className={styles.inside}>
      <TextSize />
      <SelectField
        label={t('participant.phone.interface')}
        value={language}
        onChange={({ currentTarget: { value } }) => {
          if (isSpoken(value)) void choose(value);
        }}
      >
        {SPOKEN.map((one) => (
          <option key={one} value={one} lang={one}>
            {interfaceLanguages[one].ownName}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('participant.phone.writing')}
        hint={t('participant.phone.writing-hint')}
        value={me.language}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      >
        {Object.entries(noteLanguages).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </SelectField>
      <Shared me={me} />
      <Finish me={me} view={view} mine={mine} />
    </div>
  );
};

/** A tablet from the school's cart, a family's one phone: at the end it forgets who wrote on it. */
const Shared = ({ me }: { me: OwnParticipant }) => {
  const t = useT();
  const [shared, setShared] = useState(() => saysShared(me.session));
  return (
    <div className={styles.shared}>
      <CheckChip
        checked={shared}
        onChange={({ currentTarget: { checked } }) => {
          sayShared(me.session, checked);
          setShared(checked);
        }}
      >
        {t('participant.phone.shared')}
      </CheckChip>
      <p className={styles.soft}>{t('participant.phone.shared-hint')}</p>
    </div>
  );
};

/** Hands the phone on. Nothing is erased here before the server has it. */
const Finish = ({ me, view, mine }: { me: OwnParticipant; view: RoomView; mine: MyNotes }) => {
  const t = useT();
  const sentence = useProblemSentence();
  const control = useControl();
  const [, go] = useLocation();
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  if (!leaving)
    return (
      <Button icon={<LeaveIcon />} onClick={() => setLeaving(true)}>
        {t('participant.phone.finish')}
      </Button>
    );

  const finish = async () => {
    const left = await leavePhone(me, control);
    if (left.ok) go(`/join/${view.code}`);
    else setProblem(left.problem);
  };
  const mayLeave = isAllSaved(mine);
  return (
    <Notice
      tone="warn"
      live="quiet"
      action={
        <span className={styles.buttons}>
          {mayLeave && (
            <Button size="small" look="danger" onClick={() => void finish()}>
              {t('participant.phone.finish')}
            </Button>
          )}
          <Button size="small" onClick={() => setLeaving(false)}>
            {t('common.cancel')}
          </Button>
        </span>
      }
    >
      <div className={styles.words}>
        <p>
          {problem
            ? sentence(problem)
            : mayLeave
              ? t('participant.phone.erases')
              : t('participant.phone.unsaved', { count: mine.unsaved })}
        </p>
        {mayLeave && hasDrafts(me.participant) && <p>{t('participant.phone.draft')}</p>}
      </div>
    </Notice>
  );
};
