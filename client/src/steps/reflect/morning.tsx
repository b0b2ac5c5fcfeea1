import type { NoteId } from '@futureback/shared/ids.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { DawnIcon, ForwardIcon } from '../../design/icons.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { Note } from '../../pieces/note.tsx';
import { useSteering } from '../../pieces/steering/steering.tsx';
import { useWall } from '../../realtime/documents.ts';
import styles from './morning.module.css';
import { pickedLines } from './picked-lines.ts';

/** About a minute, read aloud. */
const MOST_LINES = 8;

/** A morning in the future, in people's own lines: picked from arrival to home, and shown one by one while the facilitator reads them. */
export const Morning = ({ view }: { view: HostView }) => {
  const t = useT();
  const { number } = useFormats();
  const { steer } = useSteering();
  const { content } = useWall(view.session, 'host');
  const lines = pickedLines(view.session);
  const [picked, setPicked] = useState<readonly NoteId[]>(lines.kept);
  const [picking, setPicking] = useState(false);
  // Where a form describes the future is where people first write.
  const future = view.steps.find(({ kind }) => kind === 'write')?.step;
  const notes = content.filter(({ step }) => step === future);
  const chosen = picked.flatMap((id) => notes.find((note) => note.id === id) ?? []);
  const year = view.horizon.future.slice(0, 4);
  const { spotlight } = view;
  const at = chosen.findIndex(({ id }) => spotlight?.kind === 'note' && spotlight.id === id);
  const next = chosen[at + 1];

  const pick = (note: NoteId) => {
    const changed = picked.includes(note) ? picked.filter((id) => id !== note) : [...picked, note];
    setPicked(changed);
    lines.keep(changed);
  };
  const show = (note: NoteId | null) =>
    void steer({ type: 'spotlight', on: note === null ? null : { kind: 'note', id: note } });

  if (notes.length === 0) return null;
  return (
    <Card className={styles.morning ?? ''}>
      <h3 className={styles.heading}>{t('facilitator.morning.title', { year })}</h3>
      <p className={styles.soft}>{t('facilitator.morning.text')}</p>
      {chosen.length > 0 && (
        <ol className={styles.lines}>
          {chosen.map((note, index) => (
            <li key={note.id} lang={note.language} dir="auto" aria-current={index === at || undefined}>
              {note.text}
            </li>
          ))}
        </ol>
      )}
      <div className={styles.tools}>
        <Button size="small" icon={<DawnIcon />} onClick={() => setPicking(true)}>
          {t('facilitator.morning.pick')}
        </Button>
        {next && (
          <Button size="small" look="primary" icon={<ForwardIcon />} onClick={() => show(next.id)}>
            {at < 0 ? t('facilitator.morning.begin') : t('facilitator.morning.next')}
          </Button>
        )}
        {at >= 0 && (
          <Button size="small" onClick={() => show(null)}>
            {t(next ? 'facilitator.spotlight.release' : 'facilitator.morning.end')}
          </Button>
        )}
      </div>
      <Dialog
        open={picking}
        size="wide"
        onClose={() => setPicking(false)}
        title={t('facilitator.morning.title', { year })}
        closeLabel={t('common.close')}
        actions={
          <Button look="primary" onClick={() => setPicking(false)}>
            {t('facilitator.morning.picked', { count: chosen.length })}
          </Button>
        }
      >
        <p>{t('facilitator.morning.how')}</p>
        <ul className={styles.choices}>
          {notes.map((note) => {
            const place = chosen.indexOf(note);
            return (
              <Note
                key={note.id}
                as="li"
                note={note}
                foot={
                  <Button
                    size="small"
                    look={place >= 0 ? 'primary' : 'plain'}
                    aria-pressed={place >= 0}
                    disabled={place < 0 && chosen.length >= MOST_LINES}
                    onClick={() => pick(note.id)}
                  >
                    {place >= 0
                      ? t('facilitator.morning.place', { place: number(place + 1) })
                      : t('facilitator.morning.take')}
                  </Button>
                }
              />
            );
          })}
        </ul>
      </Dialog>
    </Card>
  );
};
