import type { Command } from '@futureback/shared/session/command.ts';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';

/** A question with one thing to do, or to leave. */
export const Question = ({
  title,
  no,
  yes,
  look = 'primary',
  command,
  children,
}: {
  title: string;
  no: string;
  yes: string;
  look?: 'primary' | 'danger';
  /** What *yes* does; null where there is nothing to do any more. */
  command: Command | null;
  children: ReactNode;
}) => {
  const t = useT();
  const { ask, steer } = useSteering();
  const stay = () => ask(null);
  return (
    <Dialog
      open
      onClose={stay}
      title={title}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button look="quiet" onClick={stay}>
            {no}
          </Button>
          <Button
            look={look}
            onClick={() => {
              stay();
              if (command) void steer(command);
            }}
          >
            {yes}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
};
