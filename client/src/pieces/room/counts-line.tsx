import { useT } from '../../i18n/use-t.ts';
import { useCounts } from '../../realtime/control-context.tsx';

/** "63 people · 148 notes", or people alone. */
export const CountsLine = ({ notes }: { notes?: number }) => {
  const t = useT();
  const counts = useCounts();
  const people = counts && t('common.people', { count: counts.people });
  return [people, notes !== undefined && t('common.notes', { count: notes })].filter(Boolean).join(' · ');
};
