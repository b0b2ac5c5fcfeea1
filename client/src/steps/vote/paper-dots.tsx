import type { BallotView } from '@futureback/shared/session/view.ts';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/field.tsx';
import { WriteIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { countIn } from '../../pieces/count-in.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import styles from './paper-dots.module.css';

/** Dots that people put on paper, counted by hand: asked for once the vote is closed, and corrected in the same place. */
export const PaperDots = ({ ballot }: { ballot: BallotView }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<WriteIcon />} onClick={() => setOpen(true)}>
        {t(ballot.paper ? 'facilitator.paper.again' : 'facilitator.paper')}
      </Button>
      {open && <CountDialog ballot={ballot} close={() => setOpen(false)} />}
    </>
  );
};

const CountDialog = ({ ballot, close }: { ballot: BallotView; close: () => void }) => {
  const t = useT();
  const form = useId();
  const { steer } = useSteering();
  const { paper } = ballot;
  const [people, setPeople] = useState(paper ? String(paper.people) : '');
  const [dots, setDots] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(paper?.dots ?? {}).map(([item, put]) => [item, String(put)])),
  );
  const [trouble, setTrouble] = useState<'number' | 'too-many' | null>(null);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const counted = ballot.items.map(({ id }) => [id, countIn(dots[id] ?? '')] as const);
    const number = countIn(people);
    if (number === null || counted.some(([, put]) => put === null)) return setTrouble('number');
    const put = Object.fromEntries(counted.flatMap(([id, many]) => (many ? [[id, many]] : [])));
    const done = await steer({ type: 'count-by-hand', ballot: ballot.ballot, people: number, dots: put });
    if (done) close();
    else setTrouble('too-many');
  };

  const wrong = {
    number: t('facilitator.paper.wrong'),
    'too-many': t('problems.more-dots-than-people'),
  } as const;
  return (
    <Dialog
      open
      onClose={close}
      closeLabel={t('common.close')}
      title={t('facilitator.paper')}
      actions={
        <>
          <Button look="quiet" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" form={form} look="primary">
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.count} onSubmit={(event) => void save(event)} noValidate>
        <p>{t('facilitator.paper.text')}</p>
        <TextField
          label={t('facilitator.paper.people')}
          error={trouble === null ? undefined : wrong[trouble]}
          data-autofocus
          inputMode="numeric"
          dir="ltr"
          maxLength={5}
          className={styles.number}
          value={people}
          onChange={(event) => setPeople(event.currentTarget.value)}
        />
        {ballot.items.map(({ id, words }) => (
          <TextField
            key={id}
            label={<bdi>{words}</bdi>}
            inputMode="numeric"
            dir="ltr"
            maxLength={5}
            className={styles.number}
            value={dots[id] ?? ''}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              setDots((before) => ({ ...before, [id]: typed }));
            }}
          />
        ))}
      </form>
    </Dialog>
  );
};
