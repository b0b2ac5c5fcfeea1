import type { Report } from '@futureback/shared/report/report.ts';
import { Fragment, type ReactNode, useId } from 'react';
import { useMonth } from '../../i18n/use-month.ts';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { dayAt } from '../dates/calendar.ts';
import { LensMark } from '../lens.tsx';
import { useSay } from '../use-say.ts';
import { Engagement } from './engagement.tsx';
import { numberList } from './number-list.ts';
import { Passages } from './quotes.tsx';
import { Sources } from './sources.tsx';
import styles from './submission.module.css';
import { ThemesAppendix } from './themes-appendix.tsx';

const LENSES = ['looks', 'sounds', 'feels'] as const;
const BODY = { passages: 6, quotes: 2 };

const Block = ({ title, onNewPage = false, children }: { title: string; onNewPage?: boolean; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`${styles.block} ${onNewPage ? styles.newPage : ''}`}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};

const Statement = ({ report }: { report: Report }) => {
  const t = useT();
  if (report.vision.length === 0) return <p className={styles.missing}>{t('report.no-statement')}</p>;
  return (
    <>
      <p className={styles.statement} lang={report.process.language} dir="auto">
        {report.vision.map((sentence) => (
          <Fragment key={sentence.number}>
            {sentence.text}
            {sentence.sources.length > 0 && (
              <sup>
                <a
                  href={`#source-${sentence.sources[0]}`}
                  aria-label={t('report.see-sources', { sources: numberList(sentence.sources) })}
                >
                  {numberList(sentence.sources)}
                </a>
              </sup>
            )}{' '}
          </Fragment>
        ))}
      </p>
      {report.sources.length > 0 && <p className={styles.small}>{t('report.numbers')}</p>}
    </>
  );
};

const Picture = ({ report }: { report: Report }) => {
  const t = useT();
  const more = report.picture.more;
  return (
    <>
      <div className={styles.lenses}>
        {LENSES.map((lens) => (
          <section key={lens} className={styles.lens}>
            <h3>
              <LensMark lens={lens} />
            </h3>
            {report.picture[lens].length === 0 ? (
              <p className={styles.missing}>{t('report.nothing-yet')}</p>
            ) : (
              <Passages passages={report.picture[lens]} report={report} most={BODY} />
            )}
          </section>
        ))}
      </div>
      {more.length > 0 && (
        <section className={styles.passages}>
          <h3>{t('report.also')}</h3>
          <Passages passages={more} report={report} most={{ passages: 4, quotes: 2 }} />
        </section>
      )}
    </>
  );
};

const Way = ({ report }: { report: Report }) => {
  const t = useT();
  const parts = (['startingPoint', 'path', 'obstacles'] as const).filter((part) => report[part].length > 0);
  if (parts.length === 0) return null;
  return (
    <Block title={t('report.way')}>
      {parts.map((part) => (
        <section key={part} className={styles.passages}>
          <h3>{t(`report.way.${part}`)}</h3>
          <Passages passages={report[part]} report={report} most={{ passages: 5, quotes: 2 }} />
        </section>
      ))}
    </Block>
  );
};

const Methods = ({ report }: { report: Report }) => {
  const t = useT();
  const formats = useFormats();
  const say = useSay(report.process);
  return report.methods.map((method) => (
    <section key={say(method.name)} className={styles.method}>
      <h3>
        {say(method.name)} <small>{t('common.minutes', { count: method.minutes })}</small>
      </h3>
      <p>{say(method.summary)}</p>
      <ol className={styles.steps}>
        {method.steps.map((step) => (
          <li key={say(step.title)}>
            <b>{say(step.title)}</b> <span>{t('common.minutes', { count: step.minutes })}</span>{' '}
            <span>{say(step.purpose)}</span> {step.private && <span>{t('report.private')}</span>}
          </li>
        ))}
      </ol>
      <p className={styles.small}>
        {say(method.credit)}{' '}
        {t('report.used-in', {
          sessions: formats.list(method.sessions.map((number) => report.sessions[number - 1]?.title ?? '')),
        })}
      </p>
    </section>
  ));
};

/**
 * The submission as a page: what the state asks, in its order, every sentence with its sources, and everything people said behind it. Printed,
 * it is the PDF: the browser shapes every script.
 */
export const SubmissionPage = ({ report }: { report: Report }) => {
  const t = useT();
  const formats = useFormats();
  const days = useFormats('UTC');
  const month = useMonth();
  const { process } = report;
  const horizon = month(process.future);
  return (
    <article className={styles.submission}>
      <header className={styles.front}>
        <p className={styles.kicker}>{t('report.kicker')}</p>
        <h1>{t('report.title', { school: process.school, horizon })}</h1>
        <p className={styles.small}>
          {process.district !== '' && (
            <>
              <bdi>{process.district}</bdi>
              {' · '}
            </>
          )}
          {t('report.made', { date: formats.date(report.madeAt) })}
        </p>
      </header>

      <Block title={t('report.vision')}>
        <Statement report={report} />
      </Block>
      <Block title={t('report.picture')}>
        <p>{t('report.picture-text', { horizon })}</p>
        <Picture report={report} />
      </Block>
      <Block title={t('report.hopes')}>
        {report.hopes.length === 0 ? (
          <p className={styles.missing}>{t('report.no-hopes')}</p>
        ) : (
          <>
            <p>{t('report.hopes-text')}</p>
            <div className={styles.passages}>
              <Passages passages={report.hopes} report={report} most={BODY} heading="h3" />
            </div>
          </>
        )}
      </Block>
      <Block title={t('report.engagement')}>
        <Engagement report={report} />
      </Block>
      <Way report={report} />
      {report.methods.length > 0 && (
        <Block title={t('report.method')}>
          <Methods report={report} />
        </Block>
      )}
      {report.sources.length > 0 && (
        <Block title={t('report.sources')}>
          <p className={styles.small}>{t('report.sources-text')}</p>
          <Sources report={report} />
        </Block>
      )}
      {report.themes.length > 0 && (
        <Block title={t('report.appendix')} onNewPage>
          <ThemesAppendix report={report} />
        </Block>
      )}
      <footer className={styles.foot}>
        <p>{t('report.kept', { date: days.date(dayAt(process.purgeOn)) })}</p>
      </footer>
    </article>
  );
};
