import { showJoinCode } from '@futureback/shared/ids.ts';
import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import type { SessionSummary } from '@futureback/shared/wire/http.ts';
import { Link, useParams } from 'wouter';
import { call } from '../../api/call.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { BackIcon, LostIcon, PrintIcon } from '../../design/icons.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { Answered } from '../../pieces/asking/trouble.tsx';
import { useAnswer } from '../../pieces/asking/use-answer.ts';
import { joinAddress } from '../../pieces/qr/join-address.ts';
import { Qr } from '../../pieces/qr/qr.tsx';
import { SignedIn, StaffFrame } from '../../pieces/staff-frame/staff-frame.tsx';
import { InLanguage } from '../../pieces/submission/in-language.tsx';
import { useTitle } from '../../pieces/use-title.ts';
import styles from './code-sheet.module.css';

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

const When = ({ session }: { session: SessionSummary }) => {
  const formats = useFormats();
  const facts = [session.startsAt !== null && formats.moment(session.startsAt), session.place, session.host];
  return <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>;
};

const Sheet = ({ session, school }: { session: SessionSummary; school: string }) => {
  const address = joinAddress(session.code);
  useTitle(`${session.title} · ${school}`);
  const languages: readonly Spoken[] = SPOKEN;
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <p className={styles.school} dir="auto">
          {school}
        </p>
        <h1 dir="auto">{session.title}</h1>
        <When session={session} />
      </header>
      <div className={styles.ways}>
        <Qr text={address} label={address} className={styles.qr} />
        <div className={styles.typed}>
          <span className={styles.code} dir="ltr">
            {showJoinCode(session.code)}
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

/** A sheet for the tables and the door: the code, the picture of it, and how to join in every language the product speaks. */
export const Screen = () => {
  const t = useT();
  const { process = '', session = '' } = useParams<{ process: string; session: string }>();
  const [answer, again] = useAnswer(process, () => call('process', { params: { process } }));
  return (
    <SignedIn>
      {(account) => (
        <StaffFrame scene="gather" account={account}>
          <div className={styles.bar}>
            <Link href={`/process/${process}`} asChild>
              <ButtonLink look="quiet" icon={<BackIcon />}>
                {t('planning.tab.sessions')}
              </ButtonLink>
            </Link>
            <Button look="primary" icon={<PrintIcon />} onClick={() => window.print()}>
              {t('planning.sheet.print')}
            </Button>
          </div>
          <Answered answer={answer} again={() => void again()} page>
            {(value) => {
              const found = value.sessions.find((each) => each.id === session);
              return found ? (
                <Sheet session={found} school={value.process.school} />
              ) : (
                <Empty icon={<LostIcon />} title={t('common.not-found.title')} />
              );
            }}
          </Answered>
        </StaffFrame>
      )}
    </SignedIn>
  );
};
