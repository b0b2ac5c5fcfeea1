import { SECOND } from '@futureback/shared/time.ts';
import { OfflineIcon } from '../design/icons.tsx';
import { Notice } from '../design/notice.tsx';
import { useT } from '../i18n/use-t.ts';
import { useSettled } from './use-settled.ts';

/** `kept`: this device keeps the words itself. `page`: only the open page does, and the person is told so. */
export type Keeping = 'kept' | 'page';

/** The connection in words, and only when it is not good. */
export const ConnectionLine = ({ good, keeping }: { good: boolean; keeping: Keeping }) => {
  const t = useT();
  // Shown late, gone at once.
  const settled = useSettled(good, 1.5 * SECOND);
  if (good || settled) return null;
  return (
    <Notice tone="warn" icon={<OfflineIcon />}>
      {keeping === 'kept' ? t('common.offline') : t('steps.offline.page')}
    </Notice>
  );
};
