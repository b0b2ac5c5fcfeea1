import type { AccessLogLine } from '@futureback/shared/wire/http.ts';
import { call } from '../../../api/call.ts';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { Answered } from '../../../pieces/asking/trouble.tsx';
import { useAnswer } from '../../../pieces/asking/use-answer.ts';
import styles from './concerns.module.css';

const Line = ({ line }: { line: AccessLogLine }) => {
  const t = useT();
  const formats = useFormats();
  return (
    <li className={styles.line}>
      <span className={styles.soft}>{formats.moment(line.at)}</span>
      <span className={styles.did}>
        <b>{t(`planning.concerns.log.${line.what}`, { name: line.who })}</b>
        <span className={styles.soft}>
          <bdi>{line.sessionTitle}</bdi> · {t('planning.concerns.log.note', { note: line.note })}
        </span>
        {line.reason !== null && (
          <blockquote dir="auto" className={styles.reason}>
            {line.reason}
          </blockquote>
        )}
      </span>
    </li>
  );
};

/** Who looked for whom, newest first. `turn` changes when something was done that may stand in it. */
export const AccessLog = ({ process, turn }: { process: string; turn: number }) => {
  const t = useT();
  const [answer, again] = useAnswer(`${process}/${turn}`, () => call('accessLog', { params: { process } }));
  return (
    <section className={styles.log} aria-labelledby="access-log">
      <h2 id="access-log">{t('planning.concerns.log')}</h2>
      <p className={styles.soft}>{t('planning.concerns.log-text')}</p>
      <Answered answer={answer} again={() => void again()}>
        {({ lines }) =>
          lines.length === 0 ? (
            <p>{t('planning.concerns.log-empty')}</p>
          ) : (
            <ol className={styles.lines}>
              {[...lines].reverse().map((line) => (
                <Line key={line.number} line={line} />
              ))}
            </ol>
          )
        }
      </Answered>
    </section>
  );
};
