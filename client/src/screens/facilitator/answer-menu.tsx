import type { NoteId } from '@futureback/shared/ids.ts';
import { REPLIES, type Reply } from '@futureback/shared/session/wording.ts';
import { AnswerIcon, SavedIcon } from '../../design/icons.tsx';
import { Menu } from '../../design/menu.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';

/** One of four sentences to an author whom nobody knows; each is said once. */
export const AnswerMenu = ({ note, said }: { note: NoteId; said: readonly Reply[] }) => {
  const t = useT();
  const { steer } = useSteering();
  return (
    <Menu
      label={t('facilitator.answer')}
      size="small"
      look="quiet"
      icon={<AnswerIcon />}
      items={REPLIES.map((reply) => {
        const isSaid = said.includes(reply);
        return {
          id: reply,
          label: t(`steps.reply.${reply}`),
          icon: isSaid ? <SavedIcon label={t('facilitator.answer.said')} /> : undefined,
          disabled: isSaid,
          onChoose: () => void steer({ type: 'reply', note, reply }),
        };
      })}
    />
  );
};
