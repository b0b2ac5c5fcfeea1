import { showJoinCode } from '@futureback/shared/ids.ts';
import type { SessionSummary } from '@futureback/shared/wire/http.ts';
import { Fragment, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ButtonLink } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { MoreIcon, NextIcon, PeopleIcon, PrintIcon, WallIcon, WriteIcon } from '../../../design/icons.tsx';
import { Menu } from '../../../design/menu.tsx';
import { Tag, type TagTone } from '../../../design/tag.tsx';
import { useFormats, useLanguage } from '../../../i18n/use-t.ts';
import { hostAddress, screenAddress } from '../../../pieces/session-addresses.ts';
import { useSay } from '../../../pieces/use-say.ts';
import { usePeopleWords } from '../people-words.ts';
import type { Planning } from '../planning.ts';
import { RecorderLinks } from './recorder-links.tsx';
import styles from './session-card.module.css';
import { SessionFacts } from './session-facts.tsx';

const PHASE_TONES: Record<SessionSummary['phase'], TagTone> = { lobby: 'line', running: 'good', closed: 'accent' };

/** One session: what it is, when and where, its code, and the ways in. */
export const SessionCard = ({
  session,
  isNext,
  planning,
}: {
  session: SessionSummary;
  /** Its way in is the one that stands out. */
  isNext: boolean;
  planning: Planning;
}) => {
  const { t } = useLanguage();
  const formats = useFormats();
  const say = useSay(planning.process);
  const people = usePeopleWords(planning);
  const [, go] = useLocation();
  const [recorders, setRecorders] = useState(false);
  const [facts, setFacts] = useState(false);
  const leads = planning.can('session.steer');
  const closed = session.phase === 'closed';
  // Once it has begun without a date, there is none to come.
  const when =
    session.startsAt !== null
      ? formats.moment(session.startsAt)
      : session.phase === 'lobby'
        ? t('planning.session.no-date')
        : '';
  const said = [when, session.place, session.host].filter((fact) => fact !== '');

  return (
    <Card as="li" className={styles.session} id={`session-${session.id}`} tabIndex={-1}>
      <div className={styles.what}>
        <h3 className={styles.title}>
          <bdi>{session.title}</bdi>
        </h3>
        <div className={styles.tags}>
          <Tag tone={PHASE_TONES[session.phase]}>{t(`planning.phase.${session.phase}`)}</Tag>
          <Tag>{t(`planning.kind.${session.kind}`)}</Tag>
        </div>
        {said.length > 0 && (
          <p className={styles.facts}>
            {said.map((fact, place) => (
              <Fragment key={fact}>
                {place > 0 && ' · '}
                <bdi>{fact}</bdi>
              </Fragment>
            ))}
          </p>
        )}
        <p className={styles.facts}>
          {t('planning.session.protocol', {
            protocol: say(session.protocol.name),
            minutes: t('common.minutes', { count: session.protocol.minutes }),
          })}
        </p>
        {session.phase !== 'lobby' && (
          <p className={styles.counts}>
            <b>{people(session.people)}</b> · {t('common.notes', { count: session.notes })}
          </p>
        )}
      </div>
      {!closed && (
        <div className={styles.code}>
          <span className={styles.codeLabel}>{t('planning.session.code')}</span>
          <span className={styles.codeLetters} dir="ltr">
            {showJoinCode(session.code)}
          </span>
        </div>
      )}
      <div className={styles.ways}>
        {leads && (
          <Link href={hostAddress(session.id)} asChild>
            <ButtonLink look={isNext && !closed ? 'primary' : 'plain'} iconAfter={<NextIcon />}>
              {t(closed ? 'planning.session.look' : 'planning.session.host')}
            </ButtonLink>
          </Link>
        )}
        {(leads || !closed) && (
          <Menu
            label={t('planning.session.more', { title: session.title })}
            icon={<MoreIcon />}
            look="plain"
            className={styles.more}
            items={[
              ...(leads
                ? [
                    {
                      id: 'facts',
                      label: t('planning.session.facts'),
                      icon: <WriteIcon />,
                      onChoose: () => setFacts(true),
                    },
                  ]
                : []),
              ...(closed
                ? []
                : [
                    {
                      id: 'screen',
                      label: t('planning.session.screen'),
                      icon: <WallIcon />,
                      onChoose: () => window.open(screenAddress(session.id), '_blank', 'noopener'),
                    },
                    {
                      id: 'papers',
                      label: t('planning.session.papers'),
                      icon: <PrintIcon />,
                      onChoose: () => go(`/process/${planning.process.id}/paper/${session.id}`),
                    },
                  ]),
              ...(leads && !closed
                ? [
                    {
                      id: 'recorders',
                      label: t('planning.recorders'),
                      icon: <PeopleIcon />,
                      onChoose: () => setRecorders(true),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </div>
      {facts && <SessionFacts session={session} onClose={() => setFacts(false)} onSaved={planning.again} />}
      {recorders && <RecorderLinks session={session} onClose={() => setRecorders(false)} />}
    </Card>
  );
};
