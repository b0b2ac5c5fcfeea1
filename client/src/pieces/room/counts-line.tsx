import { useT } from '../../i18n/use-t.ts';
import { useCounts } from '../../realtime/control-context.tsx';

/** "63 people · 148 notes", as far as there is anything to count. */
export const CountsLine = ({ notes = true }: { notes?: boolean }) => {
  const t = useT();
  const counts = useCounts();
  if (!counts) return null;
  const parts = [t('common.people', { count: counts.people }), notes && t('common.notes', { count: counts.notes })];
  return parts.filter(Boolean).join(' · ');
};
