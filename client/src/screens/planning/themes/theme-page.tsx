import type { Report } from '@futureback/shared/report/report.ts';
import { useState } from 'react';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { useGroupName } from '../../../pieces/group-name.ts';
import { Note } from '../../../pieces/note.tsx';
import { keyed } from '../../../pieces/submission/keyed.ts';
import page from '../page.module.css';
import styles from './theme-page.module.css';
import type { ThemeRow } from './theme-rows.ts';

const SHOWN_AT_FIRST = 40;

/** A theme with everything behind it: who said it, where, and the notes in people's own words. */
export const ThemePage = ({ row, report, onClose }: { row: ThemeRow; report: Report; onClose: () => void }) => {
  const t = useT();
  const formats = useFormats();
  const nameOf = useGroupName();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const { figures } = row;
  const sessionOf = (number: number) => report.sessions[number - 1]?.title ?? '';
  const groups = figures?.groups.filter((group) => group.people !== null) ?? [];
  const notes = figures?.notes ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('common.close')}
      title={<span dir="auto">{row.title}</span>}
      size="wide"
    >
      {row.about !== '' && (
        <p className={styles.about} dir="auto">
          {row.about}
        </p>
      )}
      {figures && (
        <dl className={styles.facts}>
          <div>
            <dt>{t('planning.theme.people')}</dt>
            <dd>{figures.people === null ? t('planning.not-shown') : formats.number(figures.people)}</dd>
          </div>
          {groups.length > 0 && (
            <div>
              <dt>{t('planning.theme.groups')}</dt>
              <dd>
                {formats.list(
                  groups.map((group) =>
                    t('planning.theme.group', {
                      group: nameOf({ id: group.id, ...(group.label === null ? {} : { label: group.label }) }),
                      count: formats.number(group.people ?? 0),
                    }),
                  ),
                )}
              </dd>
            </div>
          )}
          <div>
            <dt>{t('planning.theme.sessions')}</dt>
            <dd>
              {formats.list(
                figures.sessions.map((heard) =>
                  t('planning.theme.session', {
                    session: sessionOf(heard.session),
                    notes: t('common.notes', { count: heard.notes }),
                  }),
                ),
              )}
            </dd>
          </div>
          {figures.dots !== null && (
            <div>
              <dt>{t('planning.theme.dots')}</dt>
              <dd>{t('planning.theme.dots-advise', { dots: t('common.dots', { count: figures.dots }) })}</dd>
            </div>
          )}
          <div>
            <dt>{t('planning.theme.statement')}</dt>
            <dd>
              {figures.sentences.length === 0
                ? t('planning.theme.in-none')
                : t('planning.theme.in', { sentences: formats.list(figures.sentences.map((each) => String(each))) })}
            </dd>
          </div>
        </dl>
      )}
      {notes.length === 0 ? (
        <p className={page.soft}>{t('planning.theme.no-notes')}</p>
      ) : (
        <ul className={styles.notes}>
          {keyed(notes.slice(0, shown)).map(({ key, quote: note }) => (
            <Note
              key={key}
              as="li"
              note={{
                text: note.text,
                language: note.language,
                lens: note.lens ?? undefined,
                why: note.why ?? undefined,
                short: note.short ?? undefined,
              }}
              foot={<bdi>{sessionOf(note.session)}</bdi>}
            />
          ))}
        </ul>
      )}
      {notes.length > shown && (
        <Button onClick={() => setShown(notes.length)}>
          {t('planning.theme.more-notes', { count: notes.length - shown })}
        </Button>
      )}
    </Dialog>
  );
};
