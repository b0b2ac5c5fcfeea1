import { SPOKEN } from '@futureback/shared/language.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/field.tsx';
import { LeaveIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { interfaceLanguages, isSpoken, noteLanguages } from '../../i18n/languages.ts';
import { useLanguage } from '../../i18n/use-t.ts';
import { forgetHere, rememberHere } from '../../realtime/here.ts';
import type { MyNotes } from '../../realtime/my-notes.ts';
import { eraseSheet } from '../../realtime/sheet.ts';
import styles from './this-phone.module.css';

/** What belongs to the phone and not to the step: its languages, and leaving it to somebody else. */
export const ThisPhone = ({
  me,
  mine,
  change,
}: {
  me: OwnParticipant;
  mine: MyNotes;
  change: (me: OwnParticipant) => void;
}) => {
  const { language, choose, t } = useLanguage();
  const [, go] = useLocation();
  const [leaving, setLeaving] = useState(false);
  const finish = async () => {
    forgetHere(me.session);
    await eraseSheet(me.participant);
    go('/');
  };
  const write = (tag: string) => {
    const changed = { ...me, language: tag };
    rememberHere(changed);
    change(changed);
  };
  return (
    <details className={styles.phone}>
      <summary>{t('participant.phone.title')}</summary>
      <div className={styles.inside}>
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
        {leaving ? (
          <Notice
            tone="warn"
            action={
              <span className={styles.buttons}>
                <Button size="small" look="danger" onClick={() => void finish()}>
                  {t('participant.phone.finish')}
                </Button>
                <Button size="small" onClick={() => setLeaving(false)}>
                  {t('common.cancel')}
                </Button>
              </span>
            }
          >
            {mine.unsaved > 0 ? t('participant.phone.unsaved', { count: mine.unsaved }) : t('participant.phone.erases')}
          </Notice>
        ) : (
          <Button icon={<LeaveIcon />} onClick={() => setLeaving(true)}>
            {t('participant.phone.finish')}
          </Button>
        )}
      </div>
    </details>
  );
};
