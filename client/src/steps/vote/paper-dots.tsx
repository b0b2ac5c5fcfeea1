import type { BallotView } from '@futureback/shared/session/view.ts';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { WriteIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { CountDialog } from '../../pieces/counting/count-dialog.tsx';
import { useSteering } from '../../pieces/steering/steering.tsx';

/** Dots that people put on paper, counted by hand: asked for once the vote is closed, and corrected in the same place. */
export const PaperDots = ({ ballot: { ballot, items, paper } }: { ballot: BallotView }) => {
  const t = useT();
  const { steer } = useSteering();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<WriteIcon />} onClick={() => setOpen(true)}>
        {t(paper ? 'facilitator.paper.again' : 'facilitator.paper')}
      </Button>
      {open && (
        <CountDialog
          title={t('facilitator.paper')}
          text={t('facilitator.paper.text')}
          people={t('facilitator.paper.people')}
          rows={items.map(({ id, words }) => ({ id, name: words }))}
          before={{ people: paper?.people ?? 0, counts: paper?.dots ?? {} }}
          wrong={t('facilitator.paper.wrong')}
          save={async ({ people, counts: dots }) =>
            (await steer({ type: 'count-by-hand', ballot, people, dots })) ? null : t('problems.more-dots-than-people')
          }
          close={() => setOpen(false)}
        />
      )}
    </>
  );
};
