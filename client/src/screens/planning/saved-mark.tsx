import { SaveMark } from '../../design/save-mark.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSettled } from '../../pieces/use-settled.ts';
import type { Opened } from '../../realtime/open-document.ts';
import { isAllSaved } from '../../realtime/saved.ts';

/** Whether what is edited here is on the server's disk. Quick ways there and back are not told. */
export const SavedMark = ({ of: { doc, link, saved } }: { of: Opened<unknown> }) => {
  const t = useT();
  const offline = useSettled(link.kind === 'offline', 1500);
  const all = useSettled(saved !== null && isAllSaved(doc, saved), 300);
  if (offline) return <SaveMark state="waiting">{t('planning.offline')}</SaveMark>;
  return all ? (
    <SaveMark state="saved">{t('common.saved')}</SaveMark>
  ) : (
    <SaveMark state="saving">{t('common.saving')}</SaveMark>
  );
};
