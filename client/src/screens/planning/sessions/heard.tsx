import type { Report, Voice } from '@futureback/shared/report/report.ts';
import { WarnIcon } from '../../../design/icons.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { useGroupName } from '../../../pieces/group-name.ts';
import styles from './heard.module.css';

const Line = ({ voice, missing, begun }: { voice: Voice; missing: boolean; begun: boolean }) => {
  const t = useT();
  const formats = useFormats();
  const nameOf = useGroupName();
  const words = () => {
    if (voice.people === null) return missing ? t('planning.heard.not-yet') : t('planning.not-shown');
    if (voice.size === null) return t('common.people', { count: voice.people });
    return t('planning.heard.of', { people: formats.number(voice.people), size: formats.number(voice.size) });
  };
  return (
    <li className={styles.voice} data-missing={(missing && begun) || undefined}>
      <span className={styles.group} dir="auto">
        {nameOf({ id: voice.id, ...(voice.label === null ? {} : { label: voice.label }) })}
      </span>
      <span className={styles.figure}>
        {missing && begun && <WarnIcon />}
        {words()}
      </span>
      {voice.share !== null && (
        <span className={styles.bar} aria-hidden="true">
          <span style={{ inlineSize: `${Math.min(100, Math.max(2, voice.share * 100))}%` }} />
        </span>
      )}
    </li>
  );
};

/** Who was heard so far, each group as a share of itself, and who was planned and is missing: nobody, before the first session. */
export const Heard = ({ report }: { report: Report }) => {
  const t = useT();
  const missing = new Set(report.gaps);
  return (
    <section className={styles.heard} aria-labelledby="heard">
      <h2 id="heard">{t('planning.heard')}</h2>
      <ul className={styles.voices}>
        {report.voices.map((voice) => (
          <Line key={voice.id} voice={voice} missing={missing.has(voice.id)} begun={report.sessions.length > 0} />
        ))}
      </ul>
      <p className={styles.about}>{t('planning.heard.about')}</p>
    </section>
  );
};
