import type { ParticipantId } from '@futureback/shared/ids.ts';
import { useT } from '../../i18n/use-t.ts';
import { Question } from './question.tsx';

/** What sending somebody away does, and what it does not. */
export const RemoveAsk = ({ participant, name }: { participant: ParticipantId; name: string }) => {
  const t = useT();
  return (
    <Question
      title={t('facilitator.remove.title', { name })}
      no={t('common.cancel')}
      yes={t('facilitator.remove.remove')}
      look="danger"
      command={{ type: 'remove', participant }}
    >
      <p>{t('facilitator.remove.text')}</p>
      <p>{t('facilitator.remove.anew')}</p>
      <p>{t('facilitator.remove.notes')}</p>
    </Question>
  );
};
