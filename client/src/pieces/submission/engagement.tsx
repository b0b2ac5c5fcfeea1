import type { Report } from '@futureback/shared/report/report.ts';
import type { Figure } from '@futureback/shared/synthesis/suppress.ts';
import { ownName } from '../../i18n/languages.ts';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { useGroupName } from '../group-name.ts';
import { useSay } from '../use-say.ts';
import styles from './submission.module.css';

export const useFigure = (): ((figure: Figure) => string) => {
  const formats = useFormats();
  return (figure) => (figure === null ? '–' : formats.number(figure));
};

/** Who was heard, when, where and how. */
export const Engagement = ({ report }: { report: Report }) => {
  const t = useT();
  const formats = useFormats();
  const say = useSay(report.process);
  const nameOf = useGroupName();
  const figure = useFigure();
  const groupName = ({ id, label }: { id: string; label: string | null }) =>
    nameOf({ id, ...(label === null ? {} : { label }) });
  const missing = report.voices.filter((voice) => report.gaps.includes(voice.id)).map(groupName);
  const languages = [...new Set(report.sessions.flatMap((session) => session.languages))];
  return (
    <>
      <p>
        {t('report.engaged', {
          sessions: t('common.sessions', { count: report.totals.sessions }),
          attendances: report.totals.people === null ? '–' : formats.number(report.totals.people),
          notes: t('common.notes', { count: report.totals.notes }),
        })}{' '}
        {languages.length > 1 && t('report.engaged-languages', { languages: formats.list(languages.map(ownName)) })}{' '}
        {t('report.engaged-how')}
      </p>
      {report.sessions.length > 0 && (
        <table className={styles.table}>
          <caption>{t('report.sessions')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('report.session')}</th>
              <th scope="col">{t('report.when')}</th>
              <th scope="col">{t('report.where')}</th>
              <th scope="col">{t('report.host')}</th>
              <th scope="col">{t('report.form')}</th>
              <th scope="col" className={styles.number}>
                {t('report.people')}
              </th>
              <th scope="col" className={styles.number}>
                {t('report.notes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">
                  <bdi>{session.title}</bdi>
                  {session.kind === 'team' && <small>{t('report.team')}</small>}
                </th>
                <td>{formats.date(session.beganAt)}</td>
                <td>
                  <bdi>{session.place || '–'}</bdi>
                </td>
                <td>
                  <bdi>{session.host || '–'}</bdi>
                </td>
                <td>
                  {say(session.protocol)}
                  <small>{t('common.minutes', { count: session.usedMinutes })}</small>
                </td>
                <td className={styles.number}>{figure(session.people)}</td>
                <td className={styles.number}>{formats.number(session.notes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table className={styles.table}>
        <caption>{t('report.voices')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('report.group')}</th>
            <th scope="col" className={styles.number}>
              {t('report.heard')}
            </th>
            <th scope="col" className={styles.number}>
              {t('report.of-about')}
            </th>
            <th scope="col" className={styles.number}>
              {t('report.share')}
            </th>
            <th scope="col" className={styles.number}>
              {t('report.notes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.voices.map((voice) => (
            <tr key={voice.id}>
              <th scope="row">
                <bdi>{groupName(voice)}</bdi>
              </th>
              <td className={styles.number}>{figure(voice.people)}</td>
              <td className={styles.number}>{figure(voice.size)}</td>
              <td className={styles.number}>{voice.share === null ? '–' : formats.percent(voice.share)}</td>
              <td className={styles.number}>{figure(voice.notes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length > 0 && <p>{t('report.missing', { groups: formats.list(missing) })}</p>}
      <p className={styles.small}>{t('report.suppressed', { fewest: formats.number(report.fewest) })}</p>
    </>
  );
};
