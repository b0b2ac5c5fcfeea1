import { useT } from '../../i18n/use-t.ts';
import type { Planning } from './planning.ts';

/** Fewer than this are told in words, except to the stewards of the data. */
const FEWEST = 5;

/** How many people, as this person may know it. */
export const usePeopleWords = ({ can }: Pick<Planning, 'can'>): ((people: number) => string) => {
  const t = useT();
  return (people) => {
    if (people === 0) return t('planning.nobody-yet');
    return people < FEWEST && !can('process.archive') ? t('common.few-people') : t('common.people', { count: people });
  };
};
