import { ButtonLink } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { LostIcon, StopWritingIcon } from '../../design/icons.tsx';
import { Scene } from '../../design/scene.tsx';
import { useT } from '../../i18n/use-t.ts';
import type { EndReason } from '../../realtime/control.ts';

/** The session cannot be steered from here: it does not exist, or this person may not. */
export const NoEntry = ({ reason }: { reason: EndReason }) => {
  const t = useT();
  const unknown = reason === 'no-such-session';
  return (
    <Scene of="today" page>
      <main>
        <Empty
          heading="h1"
          icon={unknown ? <LostIcon /> : <StopWritingIcon />}
          title={t(unknown ? 'facilitator.entry.unknown' : 'facilitator.entry.not-yours')}
          action={
            <ButtonLink look="primary" href={unknown ? '/processes' : '/sign-in'}>
              {t(unknown ? 'facilitator.entry.processes' : 'common.home.sign-in')}
            </ButtonLink>
          }
        >
          {t(unknown ? 'problems.not-found' : 'problems.not-allowed')}
        </Empty>
      </main>
    </Scene>
  );
};
