import type { HostView } from '@futureback/shared/session/view.ts';
import { Button } from '../../design/button.tsx';
import {
  BackIcon,
  CoverIcon,
  GoIcon,
  NextIcon,
  OpenWritingIcon,
  PauseIcon,
  RevealIcon,
  StopWritingIcon,
} from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { SessionClock } from '../../pieces/session-clock.tsx';
import styles from './bar.module.css';
import { KEYS } from './keys.ts';
import type { Actions } from './use-actions.ts';

/** Always at hand, at the lower edge: the clock, the wall, the pens, and on to the next step. */
export const Bar = ({ view, actions }: { view: HostView; actions: Actions }) => {
  const t = useT();
  const { at } = view;
  const paused = at?.clock.kind === 'paused';
  const open = at?.writing?.open === true;
  return (
    <section className={styles.bar} aria-label={t('facilitator.bar')}>
      <Press action={actions.previous} kbd={KEYS.previous} look="quiet" icon={<BackIcon />} className={styles.back} />
      <div className={styles.time}>
        <Press
          action={actions.clock}
          kbd={t('facilitator.keys.space')}
          shortcut="Space"
          icon={paused ? <GoIcon /> : <PauseIcon />}
          className={styles.clockButton}
        />
        {at && <SessionClock clock={at.clock} size="big" />}
        <Press action={actions.extend} kbd={KEYS.extend} />
      </div>
      {at && 'pen' in at.step && (
        <div className={styles.pens}>
          {actions.reveal.act && (
            <Press action={actions.reveal} kbd={KEYS.reveal} icon={<RevealIcon />} className={styles.reveal} />
          )}
          <Press action={actions.writing} kbd={KEYS.writing} icon={open ? <StopWritingIcon /> : <OpenWritingIcon />} />
        </div>
      )}
      <div className={styles.push}>
        <Press
          action={actions.cover}
          kbd={KEYS.cover}
          icon={view.covered ? <RevealIcon /> : <CoverIcon />}
          look={view.covered ? 'primary' : 'plain'}
          pressed={view.covered}
        />
        <Press action={actions.next} kbd={KEYS.next} iconAfter={<NextIcon />} className={styles.next} />
      </div>
    </section>
  );
};

const Press = ({
  action,
  pressed,
  shortcut,
  ...face
}: {
  action: Actions[keyof Actions];
  kbd: string;
  /** The key's name as browsers know it, where another word is shown. */
  shortcut?: string;
  look?: 'plain' | 'primary' | 'quiet';
  icon?: React.ReactNode;
  iconAfter?: React.ReactNode;
  pressed?: boolean;
  className?: string | undefined;
}) => (
  <Button
    {...face}
    disabled={action.act === null}
    onClick={() => action.act?.()}
    title={`${action.label} (${face.kbd})`}
    {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })}
  >
    <span className={styles.word}>{action.label}</span>
  </Button>
);
