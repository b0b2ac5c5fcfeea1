import type { Report } from '@futureback/shared/report/report.ts';
import { GoodIcon, WarnIcon } from '../../../design/icons.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import styles from './statement-tab.module.css';

/** Strong themes and kept outliers that no sentence rests on. */
export const LooseEnds = ({ report }: { report: Report }) => {
  const t = useT();
  const formats = useFormats();
  const themes = report.looseEnds.unusedThemes.flatMap((number) => report.themes[number - 1] ?? []);
  return (
    <section className={styles.looseEnds} aria-labelledby="loose-ends">
      <h2 id="loose-ends">{t('planning.loose')}</h2>
      {themes.length === 0 && report.vision.length === 0 ? (
        <p className={styles.soft}>{t('planning.loose.no-sentence')}</p>
      ) : themes.length === 0 ? (
        <p className={styles.good}>
          <GoodIcon />
          {t(report.themes.length === 0 ? 'planning.loose.no-themes' : 'planning.loose.none')}
        </p>
      ) : (
        <ul>
          {themes.map((theme) => {
            const outlier = theme.mark === 'outlier' || (theme.mark === 'none' && theme.suggestion === 'outlier');
            return (
              <li key={theme.key} className={styles.looseEnd}>
                <WarnIcon />
                <span>
                  {outlier || theme.people === null
                    ? t('planning.loose.outlier', { theme: theme.title })
                    : t('planning.loose.strong', {
                        theme: theme.title,
                        people: formats.number(theme.people),
                        sessions: t('common.sessions', { count: theme.sessions.length }),
                      })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};
