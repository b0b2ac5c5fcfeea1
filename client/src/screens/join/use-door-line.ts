import { MINUTE } from '@futureback/shared/time.ts';
import type { Door } from '@futureback/shared/wire/http.ts';
import { useFormats } from '../../i18n/use-t.ts';

/** "Lincoln School · Gym · Tue, Nov 10, 6:30 PM to 7:30 PM": whatever of it is known. */
export function useDoorLine({ school, place, host, startsAt, minutes }: Door): string {
  const { day, time } = useFormats();
  const when = startsAt === null ? '' : `${day(startsAt)}, ${time(startsAt)} – ${time(startsAt + minutes * MINUTE)}`;
  return [school, host, place, when].filter(Boolean).join(' · ');
}
