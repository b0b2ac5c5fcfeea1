import type { Result } from '@futureback/shared/result.ts';
import { useState } from 'react';
import type { CallProblem } from '../../../api/call.ts';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { TextAreaField } from '../../../design/field.tsx';
import { useT } from '../../../i18n/use-t.ts';
import { Trouble } from '../../../pieces/asking/trouble.tsx';
import { useSend } from '../../../pieces/asking/use-send.ts';

const SHORTEST = 10;
const LONGEST = 1000;

/** One person asks, in writing; without a reason nothing is sent. */
export const AskReason = ({
  title,
  label,
  ask,
  onAsked,
  onClose,
}: {
  title: string;
  /** The question that the reason answers. */
  label: string;
  ask: (reason: string) => Promise<Result<{ done: true }, CallProblem>>;
  onAsked: () => void;
  onClose: () => void;
}) => {
  const t = useT();
  const { sending, problem, send } = useSend();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = reason.trim().length < SHORTEST;
  const askNow = async () => {
    setTried(true);
    if (isShort || !(await send(ask(reason)))) return;
    onAsked();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('common.close')}
      title={title}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" disabled={sending} onClick={() => void askNow()}>
            {t('planning.concerns.ask-send')}
          </Button>
        </>
      }
    >
      <TextAreaField
        label={label}
        hint={t('planning.concerns.ask-hint')}
        error={tried && isShort && t('planning.concerns.ask-short')}
        data-autofocus
        dir="auto"
        rows={4}
        maxLength={LONGEST}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Trouble problem={problem} />
    </Dialog>
  );
};
