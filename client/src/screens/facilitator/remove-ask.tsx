import type { ParticipantId } from '@futureback/shared/ids.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';

/** What sending somebody away does, and what it does not. */
export const RemoveAsk = ({ participant, name }: { participant: ParticipantId; name: string }) => {
  const t = useT();
  const { ask, steer } = useSteering();
  const stay = () => ask(null);
  return (
    <Dialog
      open
      onClose={stay}
      title={t('facilitator.remove.title', { name })}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button look="quiet" onClick={stay}>
            {t('common.cancel')}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              stay();
              void steer({ type: 'remove', participant });
            }}
          >
            {t('facilitator.remove.remove')}
          </Button>
        </>
      }
    >
      <p>{t('facilitator.remove.text')}</p>
      <p>{t('facilitator.remove.notes')}</p>
    </Dialog>
  );
};
