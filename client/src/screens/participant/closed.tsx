import type { RoomView } from '@futureback/shared/session/view.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { PeopleIcon, WriteIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { SaveMark } from '../../design/save-mark.tsx';
import { TabList, TabPanel } from '../../design/tabs.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { isAllSaved, type MyNotes } from '../../realtime/my-notes.ts';
import { EveryonesNotes } from './everyones-notes.tsx';
import styles from './lobby.module.css';
import { MyNotesOfAllSteps } from './my-notes-of-all-steps.tsx';
import { Postcard } from './postcard.tsx';
import { IDLE_MINUTES, useLeavingBehind } from './use-leaving-behind.ts';

/** The session has ended; whoever only watched has left nothing here. */
export const Closed = (props: { me: OwnParticipant; view: RoomView; mine: MyNotes }) =>
  props.me.role === 'observer' ? <Watched {...props} /> : <Receipt {...props} />;

const Watched = ({ me, view }: { me: OwnParticipant; view: RoomView }) => {
  const t = useT();
  const next = useLeavingBehind(me, view.code, true);
  return (
    <div className={styles.lobby}>
      <h1 tabIndex={-1}>{t('participant.closed.title')}</h1>
      <p>{t('participant.closed.next')}</p>
      {next && <Shared next={next} />}
      <EveryonesNotes me={me} view={view} />
    </div>
  );
};

/** The phone goes on to somebody else. */
const Shared = ({ next }: { next: () => Promise<void> }) => {
  const t = useT();
  return (
    <Notice
      action={
        <Button size="small" onClick={() => void next()}>
          {t('participant.closed.next-person')}
        </Button>
      }
    >
      {t('participant.closed.shared', { minutes: IDLE_MINUTES })}
    </Notice>
  );
};

/** The session has ended: thanks, a receipt, and both lists to read on. */
const Receipt = ({ me, view, mine }: { me: OwnParticipant; view: RoomView; mine: MyNotes }) => {
  const t = useT();
  const { date } = useFormats('UTC');
  const [tab, setTab] = useState<'mine' | 'everyone'>('mine');
  const written = mine.notes.filter(({ back }) => !back);
  const saved = written.filter(({ mark }) => mark === 'saved').length;
  const complete = isAllSaved(mine);
  const next = useLeavingBehind(me, view.code, complete);

  return (
    <div className={styles.lobby}>
      <h1 tabIndex={-1}>{t('participant.closed.title')}</h1>
      <div className={styles.card}>
        <SaveMark state={complete ? 'saved' : 'saving'}>
          {t('participant.closed.receipt', { written: written.length, saved })}
        </SaveMark>
        <p>{t('participant.closed.next')}</p>
        <p className={styles.soft}>
          {t(next ? 'participant.closed.kept-until' : 'participant.closed.until', {
            date: date(Date.parse(view.purgeOn)),
          })}
        </p>
      </div>
      {next && <Shared next={next} />}
      <Postcard me={me} view={view} mine={mine} />
      <TabList
        name="closed"
        label={t('participant.tabs')}
        items={[
          { id: 'mine', icon: <WriteIcon />, label: t('participant.tab.mine') },
          { id: 'everyone', icon: <PeopleIcon />, label: t('participant.tab.everyone') },
        ]}
        selected={tab}
        onSelect={setTab}
      />
      <TabPanel name="closed" id="mine" selected={tab}>
        <MyNotesOfAllSteps view={view} mine={mine} />
      </TabPanel>
      <TabPanel name="closed" id="everyone" selected={tab}>
        <EveryonesNotes me={me} view={view} />
      </TabPanel>
    </div>
  );
};
