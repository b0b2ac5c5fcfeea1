import { showJoinCode } from '@futureback/shared/ids.ts';
import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import { Empty } from '../../../design/empty.tsx';
import { PeopleIcon } from '../../../design/icons.tsx';
import { useT } from '../../../i18n/use-t.ts';
import { joinAddress } from '../../../pieces/qr/join-address.ts';
import { Qr } from '../../../pieces/qr/qr.tsx';
import { InLanguage } from '../../../pieces/submission/in-language.tsx';
import styles from './paper.module.css';
import type { Printed } from './paper-head.tsx';

/** A card to stand on each table: its number, and how those who sit there join. Two to a page. */
export const TableCards = ({ session, process }: Printed) => {
  const t = useT();
  const { tables, rooms = false } = session;
  if (tables === 0)
    return (
      <Empty icon={<PeopleIcon />} title={t('planning.paper.no-tables')}>
        {t('planning.paper.no-tables-text')}
      </Empty>
    );
  return Array.from({ length: Math.ceil(tables / 2) }, (_, page) => [2 * page + 1, 2 * page + 2]).map((numbers) => (
    <article key={numbers[0]} className={`${styles.sheet} ${styles.cut}`}>
      {numbers
        .filter((number) => number <= tables)
        .map((number) => (
          <Card
            key={number}
            number={number}
            rooms={rooms}
            code={session.code}
            school={process.school}
            title={session.title}
          />
        ))}
    </article>
  ));
};

const Card = ({
  number,
  rooms,
  code,
  school,
  title,
}: {
  number: number;
  rooms: boolean;
  code: string;
  school: string;
  title: string;
}) => {
  const address = joinAddress(code);
  const languages: readonly Spoken[] = SPOKEN;
  return (
    <section className={styles.card}>
      <div className={styles.cardNumber}>
        <span className={styles.tableWords}>
          {languages.map((language) => (
            <InLanguage key={language} language={language}>
              <TableWord rooms={rooms} />
            </InLanguage>
          ))}
        </span>
        <b>{number}</b>
      </div>
      <div className={styles.cardWay}>
        <Qr text={address} label={address} className={styles.cardQr} />
        <span className={styles.cardCode} dir="ltr">
          {showJoinCode(code)}
        </span>
        <span className={styles.address} dir="ltr">
          {window.location.host}
        </span>
      </div>
      <div className={styles.cardWords}>
        {languages.map((language) => (
          <InLanguage key={language} language={language}>
            <CardWords rooms={rooms} />
          </InLanguage>
        ))}
      </div>
      <p className={styles.cardFoot}>
        <bdi>{school}</bdi> · <bdi>{title}</bdi>
      </p>
    </section>
  );
};

const TableWord = ({ rooms }: { rooms: boolean }) => useT()(rooms ? 'planning.paper.room' : 'planning.paper.table');
const CardWords = ({ rooms }: { rooms: boolean }) => (
  <p>{useT()(rooms ? 'planning.paper.in-room' : 'planning.paper.at-table')}</p>
);
