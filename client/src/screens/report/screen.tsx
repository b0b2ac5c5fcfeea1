import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import { useState } from 'react';
import { Link, useParams, useSearch } from 'wouter';
import { Button, ButtonLink } from '../../design/button.tsx';
import { SelectField } from '../../design/field.tsx';
import { BackIcon, PrintIcon } from '../../design/icons.tsx';
import { Scene } from '../../design/scene.tsx';
import { interfaceLanguages, isSpoken } from '../../i18n/languages.ts';
import { useT } from '../../i18n/use-t.ts';
import { Answered } from '../../pieces/asking/trouble.tsx';
import { SignedIn } from '../../pieces/staff-frame/staff-frame.tsx';
import { InLanguage } from '../../pieces/submission/in-language.tsx';
import { SubmissionPage } from '../../pieces/submission/submission-page.tsx';
import { useReport } from '../../pieces/submission/use-report.ts';
import { useTitle } from '../../pieces/use-title.ts';
import styles from './report.module.css';

/** The plan's own language, where the product speaks it. */
const spokenOr = (tag: string | null | undefined, otherwise: Spoken): Spoken => {
  const base = tag?.split('-')[0] ?? '';
  return isSpoken(base) ? base : otherwise;
};

const ReportPage = ({ process }: { process: string }) => {
  const t = useT();
  const asked = new URLSearchParams(useSearch()).get('lang');
  const [answer, again] = useReport(process);
  const [chosen, setChosen] = useState<Spoken | null>(null);
  const planned = answer.kind === 'there' ? answer.value.process.language : 'en';
  const language = chosen ?? spokenOr(asked, spokenOr(planned, 'en'));
  const school = answer.kind === 'there' ? answer.value.process.school : null;

  // The title is the name that browsers offer for the PDF.
  useTitle(school && `${school} – ${t('report.kicker')}`);

  return (
    <Scene of="gather" page className={styles.desk}>
      <header className={styles.bar}>
        <Link href={`/process/${process}/submission`} asChild>
          <ButtonLink look="quiet" icon={<BackIcon />}>
            {t('planning.tab.submission')}
          </ButtonLink>
        </Link>
        <div className={styles.tools}>
          <SelectField
            label={t('common.language')}
            labelHidden
            value={language}
            onChange={(event) => setChosen(spokenOr(event.currentTarget.value, language))}
          >
            {SPOKEN.map((each) => (
              <option key={each} value={each} lang={each}>
                {interfaceLanguages[each].ownName}
              </option>
            ))}
          </SelectField>
          <Button look="primary" icon={<PrintIcon />} onClick={() => window.print()}>
            {t('report.print')}
          </Button>
        </div>
      </header>
      <main className={styles.main}>
        <Answered answer={answer} again={() => void again()} page>
          {(report) => (
            <InLanguage language={language} className={styles.paper}>
              <SubmissionPage report={report} />
            </InLanguage>
          )}
        </Answered>
      </main>
    </Scene>
  );
};

export const Screen = () => {
  const { process = '' } = useParams<{ process: string }>();
  return <SignedIn>{() => <ReportPage process={process} />}</SignedIn>;
};
