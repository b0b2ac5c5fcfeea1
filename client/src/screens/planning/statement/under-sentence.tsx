import type { Agreement, Report } from '@futureback/shared/report/report.ts';
import type { Figure } from '@futureback/shared/synthesis/suppress.ts';
import { WarnIcon } from '../../../design/icons.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { AgreementBar, type Marks } from '../../../pieces/statement-editor/agreement-bar.tsx';
import { futureWordIn } from './future-word.ts';
import styles from './statement-tab.module.css';

/** All five points, where none of them is kept back. */
const allKnown = (points: Agreement['points']): Marks | null =>
  points.some((point: Figure) => point === null) ? null : (points as Marks);

const Agreed = ({ agreement, report }: { agreement: Agreement; report: Report }) => {
  const t = useT();
  const formats = useFormats();
  const marks = allKnown(agreement.points);
  const session = report.sessions[agreement.session - 1]?.title ?? '';
  return (
    <span className={styles.agreed}>
      {marks ? (
        <AgreementBar marks={marks} />
      ) : (
        <span>
          {agreement.people === null
            ? t('planning.statement.answers-few')
            : t('planning.statement.answers', { count: formats.number(agreement.people) })}
        </span>
      )}
      <bdi>{session}</bdi>
      {agreement.earlierWording && <span>{t('planning.statement.earlier')}</span>}
    </span>
  );
};

/** Beneath a sentence: how people stood to it, and a nudge where it speaks of the future instead of standing in it. */
export const UnderSentence = ({
  text,
  nudged,
  report,
  year,
}: {
  text: string;
  /** Only where the statement is written in a language that we can hear the tense of. */
  nudged: boolean;
  report: Report | null;
  year: string;
}) => {
  const t = useT();
  const word = nudged ? futureWordIn(text) : null;
  const agreement = report?.vision.find((sentence) => sentence.text === text.trim())?.agreement ?? [];
  return (
    <>
      {report && agreement.map((each) => <Agreed key={each.session} agreement={each} report={report} />)}
      {word !== null && (
        <span className={styles.nudge}>
          <WarnIcon />
          {t('planning.statement.nudge', { word, year })}
        </span>
      )}
    </>
  );
};
