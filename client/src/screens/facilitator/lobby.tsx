import { showJoinCode } from '@futureback/shared/ids.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { CheckChip } from '../../design/chip.tsx';
import { GoIcon, WallIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { isOnlyHere, joinAddress } from '../../pieces/qr/join-address.ts';
import { Qr } from '../../pieces/qr/qr.tsx';
import { useSteering } from '../../pieces/steering/steering.tsx';
import { useCounts } from '../../realtime/control-context.tsx';
import styles from './lobby.module.css';

/** Before it begins: the code for everybody, the projector's window, and one button. */
export const LobbyTools = ({
  view,
  mirrored,
  setMirrored,
}: {
  view: HostView;
  mirrored: boolean;
  setMirrored: (mirrored: boolean) => void;
}) => {
  const t = useT();
  const { number } = useFormats();
  const { steer } = useSteering();
  const people = useCounts()?.people ?? 0;
  return (
    <div className={styles.lobby}>
      <div className={styles.join}>
        <div className={styles.words}>
          <p className={styles.address}>{t('facilitator.lobby.open', { address: location.host })}</p>
          <p className={styles.code} dir="ltr">
            {showJoinCode(view.code)}
          </p>
          <p className={styles.people}>
            <b>{number(people)}</b> {t('facilitator.lobby.people', { count: people })}
          </p>
        </div>
        <Qr text={joinAddress(view.code)} label={t('projector.lobby.qr')} className={styles.qr} />
      </div>
      {isOnlyHere() && (
        <Notice tone="warn" live="quiet" title={t('facilitator.lobby.only-here')}>
          {t('facilitator.lobby.only-here-text')}
        </Notice>
      )}
      <p className={styles.soft}>{t('facilitator.lobby.when')}</p>
      <div className={styles.actions}>
        <Button look="primary" size="big" icon={<GoIcon />} onClick={() => void steer({ type: 'start' })}>
          {t('facilitator.lobby.start')}
        </Button>
        <ButtonLink size="big" icon={<WallIcon />} href={`/wall/${view.session}`} target="_blank" rel="noopener">
          {t('facilitator.lobby.projector')}
        </ButtonLink>
      </div>
      <fieldset className={styles.mirrored}>
        <legend>{t('facilitator.mirrored.ask')}</legend>
        <p className={styles.soft}>{t('facilitator.mirrored.why')}</p>
        <div className={styles.choices}>
          <CheckChip type="radio" name="mirrored" checked={!mirrored} onChange={() => setMirrored(false)}>
            {t('facilitator.mirrored.no')}
          </CheckChip>
          <CheckChip type="radio" name="mirrored" checked={mirrored} onChange={() => setMirrored(true)}>
            {t('facilitator.mirrored.yes')}
          </CheckChip>
        </div>
      </fieldset>
    </div>
  );
};
