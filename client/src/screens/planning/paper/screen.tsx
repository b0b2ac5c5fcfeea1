import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'wouter';
import { call } from '../../../api/call.ts';
import { Button, ButtonLink } from '../../../design/button.tsx';
import { SelectField, TextField } from '../../../design/field.tsx';
import { BackIcon, PrintIcon } from '../../../design/icons.tsx';
import { VisuallyHidden } from '../../../design/visually-hidden.tsx';
import { interfaceLanguages } from '../../../i18n/languages.ts';
import { useLanguage, useT } from '../../../i18n/use-t.ts';
import { Answered } from '../../../pieces/asking/trouble.tsx';
import { useAnswer } from '../../../pieces/asking/use-answer.ts';
import { SignedIn, StaffFrame } from '../../../pieces/staff-frame/staff-frame.tsx';
import { InLanguage } from '../../../pieces/submission/in-language.tsx';
import { useTitle } from '../../../pieces/use-title.ts';
import { Agenda } from './agenda.tsx';
import { CodeSheet } from './code-sheet.tsx';
import { NoteSheets } from './note-sheets.tsx';
import styles from './paper.module.css';
import type { Printed } from './paper-head.tsx';
import { PAPER_SIZES, type PaperSize, usePaperSize } from './paper-size.ts';
import { TableCards } from './table-cards.tsx';

const PAPERS = ['code', 'agenda', 'notes', 'tables'] as const;
type Paper = (typeof PAPERS)[number];

const MOST_WITHOUT_PHONE = 60;

/** `/process/:process/paper/:session/:paper`: everything that is printed before an evening. */
export const Screen = () => {
  const t = useT();
  const {
    process = '',
    session = '',
    paper = 'code',
  } = useParams<{ process: string; session: string; paper: string }>();
  const shown = PAPERS.find((each) => each === paper) ?? 'code';
  const [answer, again] = useAnswer(session, () => call('session', { params: { session } }));
  const [ofProcess, askAgain] = useAnswer(process, () => call('process', { params: { process } }));
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
            <nav aria-label={t('planning.paper.nav')} className={styles.papers}>
              {PAPERS.map((each) => (
                <Link
                  key={each}
                  href={`/process/${process}/paper/${session}/${each}`}
                  aria-current={each === shown ? 'page' : undefined}
                  className={styles.paper ?? ''}
                >
                  {t(`planning.paper.${each}`)}
                </Link>
              ))}
            </nav>
          </div>
          <Answered answer={answer} again={() => void again()} page>
            {(record) => (
              <Answered answer={ofProcess} again={() => void askAgain()} page>
                {(value) => <Papers shown={shown} session={record} process={value.process} />}
              </Answered>
            )}
          </Answered>
        </StaffFrame>
      )}
    </SignedIn>
  );
};

const Papers = ({ shown, ...printed }: Printed & { shown: Paper }) => {
  const t = useT();
  const page = useLanguage().language;
  const [language, setLanguage] = useState<Spoken>(page);
  const [size, setSize] = usePaperSize();
  const [people, setPeople] = useState(6);
  useTitle(`${t(`planning.paper.${shown}`)} · ${printed.session.title} · ${printed.process.school}`);
  const papers: Record<Paper, ReactNode> = {
    code: <CodeSheet {...printed} />,
    agenda: <Agenda {...printed} />,
    notes: <NoteSheets {...printed} people={people} />,
    tables: <TableCards {...printed} />,
  };
  return (
    <>
      <div className={`${styles.bar} ${styles.choices}`}>
        {(shown === 'agenda' || shown === 'notes') && (
          <SelectField
            label={t('planning.paper.language')}
            value={language}
            onChange={({ currentTarget }) => setLanguage(SPOKEN.find((one) => one === currentTarget.value) ?? page)}
          >
            {SPOKEN.map((one) => (
              <option key={one} value={one} lang={one}>
                {interfaceLanguages[one].ownName}
              </option>
            ))}
          </SelectField>
        )}
        {shown === 'notes' && (
          <TextField
            label={t('planning.paper.how-many')}
            type="number"
            min={1}
            max={MOST_WITHOUT_PHONE}
            value={people}
            onChange={({ currentTarget }) =>
              setPeople(Math.min(MOST_WITHOUT_PHONE, Math.max(1, Math.round(currentTarget.valueAsNumber) || 1)))
            }
          />
        )}
        <SelectField
          label={t('planning.paper.size')}
          value={size}
          onChange={({ currentTarget }) => setSize(currentTarget.value as PaperSize)}
        >
          {PAPER_SIZES.map((each) => (
            <option key={each} value={each}>
              {t(`planning.paper.${each}`)}
            </option>
          ))}
        </SelectField>
        <Button look="primary" icon={<PrintIcon />} onClick={() => window.print()}>
          {t('planning.sheet.print')}
        </Button>
      </div>
      {(shown === 'notes' || shown === 'tables') && (
        <VisuallyHidden>
          <h1>{t(`planning.paper.${shown}`)}</h1>
        </VisuallyHidden>
      )}
      <InLanguage language={language} className={size === 'a4' ? styles.a4 : styles.letter}>
        {papers[shown]}
      </InLanguage>
    </>
  );
};
