import type { Door } from '@futureback/shared/wire/http.ts';
import { T } from '../../i18n/rich.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import styles from './screen.module.css';

/** The one true sentence on what is kept and until when, and the rest of it for whoever asks. */
export const Kept = ({ door }: { door: Door }) => {
  const t = useT();
  const { date } = useFormats('UTC');
  const until = date(Date.parse(door.purgeOn));
  return (
    <div className={styles.kept}>
      <p>
        {door.kind === 'rehearsal' ? (
          t('join.kept-practice')
        ) : (
          <T id="join.kept" values={{ date: until }} components={{ b: <b /> }} />
        )}
      </p>
      <details>
        <summary>{t('join.kept-more')}</summary>
        <ul>
          <li>{t('join.kept-no-name')}</li>
          <li>{t('join.kept-groups')}</li>
          <li>{t('join.kept-phone')}</li>
          <li>{t('join.kept-back')}</li>
          <li>{t('join.kept-safety')}</li>
        </ul>
      </details>
    </div>
  );
};
