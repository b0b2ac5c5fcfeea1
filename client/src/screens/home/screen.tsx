import { readJoinCode } from '@futureback/shared/ids.ts';
import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button, ButtonLink } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { NextIcon } from '../../design/icons.tsx';
import { Scene } from '../../design/scene.tsx';
import { TimeLine } from '../../design/time-line.tsx';
import { useT } from '../../i18n/use-t.ts';
import { LanguageChoice } from '../../pieces/language-choice.tsx';
import styles from './screen.module.css';

/** The address without a path: people type the code that is on the wall, staff sign in. */
export const Screen = () => {
  const t = useT();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);

  const join = (event: FormEvent) => {
    event.preventDefault();
    const code = readJoinCode(typed);
    if (code === null) setWrong(true);
    else go(`/join/${code}`);
  };

  return (
    <Scene of="today" page className={styles.page}>
      <header>
        <LanguageChoice />
      </header>
      <main className={styles.main}>
        <TimeLine
          scene="today"
          now={t('common.home.now')}
          then={t('common.home.then')}
          label={t('common.home.time-line')}
        />
        <h1>{t('common.home.title')}</h1>
        <p className={styles.text}>{t('common.home.text')}</p>
        <form onSubmit={join} noValidate className={styles.form}>
          <TextField
            label={t('common.home.code')}
            hint={t('common.home.code-hint')}
            error={wrong && t('common.home.code-wrong')}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(false);
            }}
            className={styles.code}
            dir="ltr"
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={12}
          />
          <Button type="submit" look="primary" size="big" wide>
            {t('common.home.join')}
          </Button>
        </form>
      </main>
      <footer className={styles.staff}>
        <span>{t('common.home.staff')}</span>
        <Link href="/sign-in" asChild>
          <ButtonLink look="quiet" iconAfter={<NextIcon />}>
            {t('common.home.sign-in')}
          </ButtonLink>
        </Link>
      </footer>
    </Scene>
  );
};
