import { MINUTE } from '@futureback/shared/time.ts';
import type { Door } from '@futureback/shared/wire/http.ts';
import { useFormats } from '../../i18n/use-t.ts';
import styles from './screen.module.css';

/** "Lincoln School · Family council · Gym · Tue, Nov 10, 6:30 – 7:30 PM": whatever of it is known. */
export const DoorLine = ({ door: { school, host, place, startsAt, minutes } }: { door: Door }) => {
  const { day, time } = useFormats();
  const when = startsAt === null ? '' : `${day(startsAt)}, ${time(startsAt)} – ${time(startsAt + minutes * MINUTE)}`;
  return (
    <p className={styles.soft}>
      {[school, host, place, when].filter(Boolean).map((part, at, all) => (
        <span key={part}>
          <bdi>{part}</bdi>
          {at < all.length - 1 && ' · '}
        </span>
      ))}
    </p>
  );
};
