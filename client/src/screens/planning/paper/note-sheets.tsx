import { showJoinCode } from '@futureback/shared/ids.ts';
import { Empty } from '../../../design/empty.tsx';
import { WriteIcon } from '../../../design/icons.tsx';
import { useT } from '../../../i18n/use-t.ts';
import { lensFaces } from '../../../pieces/lens.tsx';
import { joinAddress } from '../../../pieces/qr/join-address.ts';
import { Qr } from '../../../pieces/qr/qr.tsx';
import { useSay } from '../../../pieces/use-say.ts';
import styles from './paper.module.css';
import type { Printed } from './paper-head.tsx';
import { type Slip, slipsFor } from './slips.ts';

const LINES = [1, 2, 3, 4] as const;

/** Notes to be written by hand: three to a page, each with its question, its number and where it belongs. */
export const NoteSheets = ({ people, ...printed }: Printed & { people: number }) => {
  const t = useT();
  const pages = slipsFor(printed.session.protocol, people);
  if (pages.length === 0) return <Empty icon={<WriteIcon />} title={t('planning.paper.no-notes')} />;
  return pages.map((slips) => (
    <article key={slips[0]?.number} className={`${styles.sheet} ${styles.cut}`}>
      {slips.map((slip) => (
        <PaperNote key={slip.number} slip={slip} {...printed} />
      ))}
    </article>
  ));
};

const PaperNote = ({ slip: { number, step, question }, session, process }: Printed & { slip: Slip }) => {
  const t = useT();
  const say = useSay(process);
  const address = joinAddress(session.code);
  return (
    <section className={styles.slip}>
      <header className={styles.slipHead}>
        <div>
          <p className={styles.slipStep}>
            {say(step.title)}
            {step.pen.hint && <span> · {say(step.pen.hint)}</span>}
          </p>
          <h2>{say(question.text)}</h2>
        </div>
        <div className={styles.mark}>
          <Qr text={address} label={address} className={styles.smallQr} />
          <span dir="ltr">{showJoinCode(session.code)}</span>
        </div>
      </header>
      {step.pen.lenses.length > 0 && (
        <ul className={styles.boxes}>
          {step.pen.lenses.map((lens) => (
            <li key={lens}>
              <span className={styles.box} />
              {lensFaces[lens].icon}
              {t(lensFaces[lens].words)}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.lines}>
        {LINES.map((line) => (
          <span key={line} />
        ))}
      </div>
      <footer className={styles.slipFoot}>
        <b>{t('planning.paper.note-number', { number })}</b>
        <span>
          {t('planning.paper.here-as')} <span className={styles.blank} />
        </span>
        <span>{t('planning.paper.hand-in')}</span>
      </footer>
    </section>
  );
};
