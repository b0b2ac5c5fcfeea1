import type { Report, ReportTheme } from '@futureback/shared/report/report.ts';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { useGroupName } from '../group-name.ts';
import { useFigure } from './engagement.tsx';
import { keyed } from './keyed.ts';
import { Said } from './quotes.tsx';
import styles from './submission.module.css';

const markOf = (theme: ReportTheme) => (theme.mark === 'none' ? theme.suggestion : theme.mark);

/** Themes down, groups across: how many people said it. */
const Worksheet = ({ report }: { report: Report }) => {
  const t = useT();
  const figure = useFigure();
  const formats = useFormats();
  const nameOf = useGroupName();
  const heard = report.voices.filter((voice) => !report.gaps.includes(voice.id));
  return (
    <table className={`${styles.table} ${styles.worksheet}`}>
      <caption>{t('report.worksheet')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report.theme')}</th>
          {heard.map((voice) => (
            <th key={voice.id} scope="col" className={styles.number}>
              <bdi>{nameOf({ id: voice.id, ...(voice.label === null ? {} : { label: voice.label }) })}</bdi>
            </th>
          ))}
          <th scope="col" className={styles.number}>
            {t('report.people')}
          </th>
          <th scope="col" className={styles.number}>
            {t('report.sessions-short')}
          </th>
          <th scope="col" className={styles.number}>
            {t('report.dots')}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.themes.map((theme) => {
          const mark = markOf(theme);
          return (
            <tr key={theme.key}>
              <th scope="row">
                <bdi>{theme.title}</bdi>
                {mark && <small>{t(`report.mark.${mark}`)}</small>}
              </th>
              {heard.map((voice) => (
                <td key={voice.id} className={styles.number}>
                  {figure(theme.groups.find((group) => group.id === voice.id)?.people ?? null)}
                </td>
              ))}
              <td className={styles.number}>{figure(theme.people)}</td>
              <td className={styles.number}>{formats.number(theme.sessions.length)}</td>
              <td className={styles.number}>{figure(theme.dots)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** All themes with their figures, and every note in its author's words. */
export const ThemesAppendix = ({ report }: { report: Report }) => {
  const t = useT();
  const formats = useFormats();
  return (
    <>
      <Worksheet report={report} />
      <p className={styles.small}>{t('report.dots-advise')}</p>
      {report.themes.map((theme) => (
        <section key={theme.key} className={styles.theme}>
          <h3>
            <bdi>{theme.title}</bdi>
          </h3>
          {theme.about !== '' && <p dir="auto">{theme.about}</p>}
          <p className={styles.from}>
            {[
              t('common.notes', { count: theme.notes.length }),
              t('common.sessions', { count: theme.sessions.length }),
              theme.sentences.length > 0 &&
                t('report.in-sentences', { sentences: formats.list(theme.sentences.map((each) => String(each))) }),
            ]
              .filter((part) => part !== false)
              .join(' · ')}
          </p>
          <ul className={`${styles.quotes} ${styles.all}`}>
            {keyed(theme.notes).map(({ key, quote }) => (
              <Said key={key} quote={quote} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
