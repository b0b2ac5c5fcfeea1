import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import type { Report } from '@futureback/shared/report/report.ts';
import { Suspense, useState } from 'react';
import { Link } from 'wouter';
import { ButtonLink } from '../../../design/button.tsx';
import { SelectField } from '../../../design/field.tsx';
import { DocumentIcon, DownloadIcon, GoodIcon, PrintIcon, WarnIcon } from '../../../design/icons.tsx';
import { Waiting } from '../../../design/waiting.tsx';
import { interfaceLanguages, isSpoken } from '../../../i18n/languages.ts';
import { useT } from '../../../i18n/use-t.ts';
import { Answered } from '../../../pieces/asking/trouble.tsx';
import { InLanguage } from '../../../pieces/submission/in-language.tsx';
import { SubmissionPage } from '../../../pieces/submission/submission-page.tsx';
import { useReport } from '../../../pieces/submission/use-report.ts';
import type { Planning } from '../planning.ts';
import { checksOf } from './still-missing.ts';
import styles from './submission-tab.module.css';

const Checklist = ({ report, process }: { report: Report; process: string }) => {
  const t = useT();
  const checks = checksOf(report);
  const open = checks.filter((check) => !check.done).length;
  return (
    <section className={styles.checklist} aria-labelledby="checklist">
      <h2 id="checklist">{t('planning.check')}</h2>
      <p className={styles.soft}>{t('planning.check.open', { count: open })}</p>
      <ul>
        {checks.map((check) => (
          <li key={check.id} className={styles.check} data-done={check.done || undefined}>
            {check.done ? (
              <GoodIcon label={t('planning.check.is-done')} />
            ) : (
              <WarnIcon label={t('planning.check.is-open')} />
            )}
            {check.done ? (
              <span>{t(`planning.check.${check.id}`)}</span>
            ) : (
              <Link href={check.page === 'sessions' ? `/process/${process}` : `/process/${process}/${check.page}`}>
                {t(`planning.check.${check.id}.missing`, { count: check.count })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Exports = ({
  planning,
  language,
  choose,
}: {
  planning: Planning;
  language: Spoken;
  choose: (language: Spoken) => void;
}) => {
  const t = useT();
  const { id } = planning.process;
  return (
    <section className={styles.exports} aria-labelledby="exports">
      <h2 id="exports">{t('planning.export')}</h2>
      <SelectField
        label={t('planning.export.language')}
        value={language}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (isSpoken(chosen)) choose(chosen);
        }}
      >
        {SPOKEN.map((each) => (
          <option key={each} value={each} lang={each}>
            {interfaceLanguages[each].ownName}
          </option>
        ))}
      </SelectField>
      <ButtonLink
        look="primary"
        wide
        icon={<DownloadIcon />}
        href={`/api/processes/${id}/files/submission.docx?lang=${language}`}
        download
      >
        {t('planning.export.docx')}
      </ButtonLink>
      <Link href={`/report/${id}?lang=${language}`} asChild>
        <ButtonLink wide icon={<PrintIcon />}>
          {t('planning.export.print')}
        </ButtonLink>
      </Link>
      <ButtonLink
        look="quiet"
        icon={<DocumentIcon />}
        className={styles.start}
        href={`/api/processes/${id}/files/submission.json`}
        download
      >
        {t('planning.export.json')}
      </ButtonLink>
      <p className={styles.soft}>{t('planning.export.published')}</p>
    </section>
  );
};

/** Everything, exact: for the stewards of the data. */
const Archive = ({ process }: { process: string }) => {
  const t = useT();
  return (
    <section className={styles.archive} aria-label={t('planning.export.archive')}>
      <ButtonLink
        look="quiet"
        icon={<DownloadIcon />}
        className={styles.start}
        href={`/api/processes/${process}/archive`}
        download={`archive-${process}.json`}
      >
        {t('planning.export.archive')}
      </ButtonLink>
      <p className={styles.soft}>{t('planning.export.archive-text')}</p>
    </section>
  );
};

/** The submission as it would be handed in now, what it still lacks, and the files. */
export const SubmissionTab = ({ planning }: { planning: Planning }) => {
  const t = useT();
  const [answer, again] = useReport(planning.process.id);
  const planned = planning.process.language.split('-')[0] ?? 'en';
  const [language, setLanguage] = useState<Spoken>(isSpoken(planned) ? planned : 'en');
  return (
    <div className={styles.tab}>
      <h1 className={styles.title}>{t('planning.tab.submission')}</h1>
      <Answered answer={answer} again={() => void again()}>
        {(report) => (
          <div className={styles.columns}>
            <aside className={styles.aside}>
              <Exports planning={planning} language={language} choose={setLanguage} />
              <Checklist report={report} process={planning.process.id} />
              {planning.can('process.archive') && <Archive process={planning.process.id} />}
            </aside>
            <section className={styles.preview} aria-label={t('planning.preview')}>
              <Suspense fallback={<Waiting />}>
                <InLanguage language={language} className={styles.paper}>
                  <SubmissionPage report={report} />
                </InLanguage>
              </Suspense>
            </section>
          </div>
        )}
      </Answered>
    </div>
  );
};
