import { SECOND } from '@futureback/shared/time.ts';
import { SaveMark } from '../../design/save-mark.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSettled } from '../../pieces/use-settled.ts';

/** Whether everything typed here has arrived; it does not flicker with every letter. */
export const SavedLine = ({ saved, open }: { saved: boolean; open: boolean }) => {
  const t = useT();
  const settled = useSettled(saved, 0.4 * SECOND);
  if (saved && settled) return <SaveMark state="saved">{t('common.all-saved')}</SaveMark>;
  return open ? (
    <SaveMark state="saving">{t('common.saving')}</SaveMark>
  ) : (
    <SaveMark state="waiting">{t('common.not-saved-yet')}</SaveMark>
  );
};
