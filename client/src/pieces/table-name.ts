import { useT } from '../i18n/use-t.ts';

/** "Table 3"; in a session that is held in many rooms at once "Room 3". */
export const useTableName = (rooms: boolean): ((number: number) => string) => {
  const t = useT();
  return (number) => t(rooms ? 'common.room-number' : 'common.table-number', { number });
};
