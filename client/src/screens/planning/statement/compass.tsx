import type { Process, Compass as Words } from '@futureback/shared/process/schema.ts';
import { Link } from 'wouter';
import { useT } from '../../../i18n/use-t.ts';
import styles from './statement-tab.module.css';

const PARTS = ['vision', 'mission', 'values'] as const;

const Of = ({ whose, words }: { whose: 'school' | 'district'; words: Words }) => {
  const t = useT();
  return PARTS.filter((part) => words[part] !== '').map((part) => (
    <details key={part} className={styles.compassPart} open={part !== 'values'}>
      <summary>{t(`admin.setup.compass.${whose}.${part}`)}</summary>
      <p dir="auto">{words[part]}</p>
    </details>
  ));
};

const isEmpty = (words: Words): boolean => PARTS.every((part) => words[part] === '');

/** What the statement is read beside: vision, mission and values of the school and the district. */
export const Compass = ({ process, editable }: { process: Process; editable: boolean }) => {
  const t = useT();
  const nothing = isEmpty(process.schoolCompass) && isEmpty(process.districtCompass);
  return (
    <section className={styles.compass} aria-labelledby="compass">
      <h2 id="compass">{t('planning.compass')}</h2>
      {nothing ? (
        <p className={styles.soft}>
          {t('planning.compass.none')}{' '}
          {editable && <Link href={`/process/${process.id}/setup`}>{t('planning.tab.setup')}</Link>}
        </p>
      ) : (
        <>
          <Of whose="school" words={process.schoolCompass} />
          <Of whose="district" words={process.districtCompass} />
        </>
      )}
    </section>
  );
};
