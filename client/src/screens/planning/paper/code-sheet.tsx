import { showJoinCode } from '@futureback/shared/ids.ts';
import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import { useT } from '../../../i18n/use-t.ts';
import { joinAddress } from '../../../pieces/qr/join-address.ts';
import { Qr } from '../../../pieces/qr/qr.tsx';
import { InLanguage } from '../../../pieces/submission/in-language.tsx';
import styles from './paper.module.css';
import { PaperHead, type Printed } from './paper-head.tsx';

const STEPS = ['one', 'two', 'three'] as const;

const HowTo = () => {
  const t = useT();
  return (
    <>
      <h2>{t('planning.sheet.title')}</h2>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`planning.sheet.${step}`)}</li>
        ))}
      </ol>
      <p>{t('planning.sheet.no-phone')}</p>
    </>
  );
};

/** A sheet for the door: the code, the picture of it, and how to join in every language the product speaks. */
export const CodeSheet = (printed: Printed) => {
  const { code } = printed.session;
  const address = joinAddress(code);
  const languages: readonly Spoken[] = SPOKEN;
  return (
    <article className={`${styles.sheet} ${styles.door}`}>
      <PaperHead {...printed} centred />
      <div className={styles.ways}>
        <Qr text={address} label={address} className={styles.qr} />
        <div className={styles.typed}>
          <span className={styles.code} dir="ltr">
            {showJoinCode(code)}
          </span>
          <span className={styles.address} dir="ltr">
            {window.location.host}
          </span>
        </div>
      </div>
      <div className={styles.languages}>
        {languages.map((language) => (
          <InLanguage key={language} language={language} className={styles.language}>
            <HowTo />
          </InLanguage>
        ))}
      </div>
    </article>
  );
};
