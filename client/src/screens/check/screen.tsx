import { MINUTE, type Ms, SECOND } from '@futureback/shared/time.ts';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { AgainIcon } from '../../design/icons.tsx';
import { Notice, type NoticeTone } from '../../design/notice.tsx';
import { Scene } from '../../design/scene.tsx';
import { Spinner } from '../../design/spinner.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { LanguageChoice } from '../../pieces/language-choice.tsx';
import { useTitle } from '../../pieces/use-title.ts';
import type { Reach } from '../../realtime/connection-check.ts';
import { socketOrigin } from '../../realtime/socket-origin.ts';
import { Finding, type Standing } from './finding.tsx';
import styles from './screen.module.css';
import { type Found, useCheck } from './use-check.ts';
import { type Verdict, verdictOn } from './verdict.ts';

const tones: Record<Verdict, NoticeTone> = {
  checking: 'info',
  ready: 'good',
  slower: 'warn',
  blocked: 'danger',
  unreachable: 'danger',
};

const standings: Record<Reach, Standing> = {
  asking: 'busy',
  watching: 'busy',
  through: 'good',
  blocked: 'trouble',
  cut: 'trouble',
};

/** Clocks closer than this agree for all that anybody does here. */
const SAME: Ms = 2 * SECOND;
/** From here on certificates may look as if they were not valid yet, or no longer. */
const FAR_APART: Ms = 5 * MINUTE;

const Requests = ({ http }: Pick<Found, 'http'>) => {
  const t = useT();
  const { number } = useFormats();
  const standing = http === null ? 'busy' : http === 'blocked' ? 'trouble' : 'good';
  return (
    <Finding name={t('check.http.name')} purpose={t('check.http.for')} standing={standing}>
      {http === null && t('check.http.asking')}
      {http === 'blocked' && t('check.http.blocked')}
      {http !== null && http !== 'blocked' && t('check.http.through', { ms: number(Math.ceil(http.roundTrip)) })}
    </Finding>
  );
};

const Clock = ({ http }: Pick<Found, 'http'>) => {
  const t = useT();
  const name = t('check.clock.name');
  const purpose = t('check.clock.for');
  if (http === null || http === 'blocked') {
    return (
      <Finding name={name} purpose={purpose} standing={http === null ? 'busy' : 'aside'}>
        {http === null ? t('check.clock.asking') : t('check.clock.unknown')}
      </Finding>
    );
  }
  const apart = Math.abs(http.offset);
  if (apart < SAME) {
    return (
      <Finding name={name} purpose={purpose} standing="good">
        {t('check.clock.same')}
      </Finding>
    );
  }
  return (
    <Finding name={name} purpose={purpose} standing={apart < FAR_APART ? 'aside' : 'trouble'}>
      {apart < FAR_APART
        ? t('check.clock.seconds', { count: Math.round(apart / SECOND) })
        : t('check.clock.minutes', { count: Math.round(apart / MINUTE) })}
    </Finding>
  );
};

const ToAllow = () => {
  const t = useT();
  return (
    <Card as="section" className={`${styles.card} ${styles.allow}`} aria-labelledby="allow">
      <h2 id="allow">{t('check.allow.title')}</h2>
      <p className={styles.soft}>{t('check.allow.text')}</p>
      <ul>
        <li>
          {t('check.allow.address')} <code dir="ltr">{location.origin}</code>
        </li>
        <li>
          {t('check.allow.sockets')} <code dir="ltr">{socketOrigin()}/socket.io/</code>{' '}
          <code dir="ltr">{socketOrigin()}/collab/</code>
        </li>
        <li>{t('check.allow.inspection')}</li>
        <li>{t('check.allow.silence')}</li>
        <li>{t('check.allow.many')}</li>
      </ul>
    </Card>
  );
};

/** One check, from its first question to what it all means. */
const Check = ({ again }: { again: () => void }) => {
  const t = useT();
  const found = useCheck();
  const verdict = verdictOn(found);
  return (
    <>
      <Notice
        tone={tones[verdict]}
        {...(verdict === 'checking' ? { icon: <Spinner /> } : {})}
        title={t(`check.verdict.${verdict}.title`)}
        action={
          verdict !== 'checking' && (
            <Button size="small" icon={<AgainIcon />} onClick={again}>
              {t('check.again')}
            </Button>
          )
        }
      >
        {t(`check.verdict.${verdict}.text`)}
      </Notice>
      <Card as="section" className={styles.card} aria-labelledby="found">
        <h2 id="found">{t('check.found')}</h2>
        <ul className={styles.findings}>
          <Requests http={found.http} />
          <Finding
            name={t('check.websocket.name')}
            purpose={t('check.websocket.for')}
            standing={standings[found.websocket]}
          >
            {t(`check.websocket.${found.websocket}`)}
          </Finding>
          <Finding name={t('check.polling.name')} purpose={t('check.polling.for')} standing={standings[found.polling]}>
            {t(`check.polling.${found.polling}`)}
          </Finding>
          <Clock http={found.http} />
        </ul>
      </Card>
    </>
  );
};

/** For school IT: what gets through from this device to this server, and what to allow. Needs no account and no session. */
export const Screen = () => {
  const t = useT();
  const [round, setRound] = useState(1);
  useTitle(t('check.title'));
  return (
    <Scene of="today" page className={styles.page}>
      <header>
        <LanguageChoice />
      </header>
      <main className={styles.main}>
        <div className={styles.head}>
          <h1>{t('check.title')}</h1>
          <p className={styles.soft}>{t('check.intro')}</p>
        </div>
        <Check key={round} again={() => setRound(round + 1)} />
        <ToAllow />
      </main>
    </Scene>
  );
};
