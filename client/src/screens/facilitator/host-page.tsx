import { isAnyVisible } from '@futureback/shared/session/state.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../../design/notice.tsx';
import { Scene } from '../../design/scene.tsx';
import { TabPanel } from '../../design/tabs.tsx';
import { useT } from '../../i18n/use-t.ts';
import { SpotlightButton } from '../../pieces/steering/spotlight-button.tsx';
import { SteeringProvider } from '../../pieces/steering/steering.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useTitle } from '../../pieces/use-title.ts';
import { facilitatorSteps } from '../../steps/facilitator.ts';
import { showStep } from '../../steps/step-views.ts';
import { Agenda, FoldedAgenda } from './agenda.tsx';
import { Asks } from './asks.tsx';
import { Bar } from './bar.tsx';
import { ClosedTools } from './closed.tsx';
import { Head } from './head.tsx';
import styles from './host-page.module.css';
import { LobbyTools } from './lobby.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { RoomPreview } from './room-preview.tsx';
import { Side, SidePanels, type SideTab, SideTabs } from './side.tsx';
import { useActions } from './use-actions.ts';
import { useChime } from './use-chime.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useKeys } from './use-keys.ts';
import { useMirrored } from './use-mirrored.ts';
import { type Reading, useReading } from './use-reading.ts';
import { useWide } from './use-wide.ts';

/** The facilitator's page: the evening, the room, what to say, and the bar with everything at hand. */
export const HostPage = ({ view }: { view: HostView }) => (
  <SteeringProvider view={view}>
    <Page view={view} />
  </SteeringProvider>
);

/** What scrolls has to be reached by the keyboard, and in some steps there is nothing in it that could be. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

const Page = ({ view }: { view: HostView }) => {
  const t = useT();
  const wide = useWide();
  const scroller = useRef<HTMLElement>(null);
  const [mirrored, setMirrored] = useMirrored(view.session);
  const actions = useActions(view);
  useKeys(actions);
  const chime = useChime(view.at?.clock);
  useKeptFocus(view.at?.run ?? view.phase);
  const scene = view.at?.step.scene ?? (view.phase === 'closed' ? 'gather' : 'today');
  useTitle(t('facilitator.title', { school: view.school, session: view.title }));
  const [tab, setTab] = useState<SideTab | 'now'>('now');
  const reading = useReading(view, () => setTab('say'));
  const stage = <Stage view={view} mirrored={mirrored} setMirrored={setMirrored} />;
  // A new step begins at its top.
  const run = view.at?.run ?? view.phase;
  useEffect(() => {
    if (run === 'lobby') return;
    scroller.current?.scrollTo(0, 0);
    window.scrollTo(0, 0);
  }, [run]);
  const openHere = () => setMirrored(false);
  return (
    <Scene of={scene} className={styles.page}>
      <Head view={view} />
      {wide ? (
        <div className={styles.columns}>
          <div className={styles.agenda}>
            <Agenda view={view} chime={chime} reading={reading} />
          </div>
          <main ref={scroller} {...SCROLLED_BY_KEYS} className={styles.stage}>
            {stage}
          </main>
          <aside className={styles.side}>
            <Side
              view={view}
              tab={tab === 'now' ? 'say' : tab}
              onSelect={setTab}
              reading={reading}
              mirrored={mirrored}
              openHere={openHere}
            />
          </aside>
        </div>
      ) : (
        <InTabs view={view} tab={tab} onSelect={setTab} reading={reading} mirrored={mirrored} openHere={openHere}>
          {view.at && <FoldedAgenda view={view} at={view.at} chime={chime} reading={reading} />}
          {stage}
          {!view.at && <Agenda view={view} chime={chime} reading={reading} />}
        </InTabs>
      )}
      <div className={styles.lower}>
        <OutcomeLine session={view.session} mirrored={mirrored} />
        {view.phase === 'running' && <Bar view={view} actions={actions} />}
      </div>
      <Asks view={view} />
    </Scene>
  );
};

/** On a phone one thing at a time: the step, what to say, who is here, what waits. */
const InTabs = ({
  view,
  tab,
  onSelect,
  reading,
  mirrored,
  openHere,
  children,
}: {
  view: HostView;
  tab: SideTab | 'now';
  onSelect: (tab: SideTab | 'now') => void;
  reading: Reading;
  mirrored: boolean;
  openHere: () => void;
  children: React.ReactNode;
}) => {
  const t = useT();
  return (
    <main className={styles.tabbed}>
      <SideTabs<SideTab | 'now'>
        view={view}
        tab={tab}
        onSelect={onSelect}
        first={[{ id: 'now', label: t('facilitator.side.now') }]}
      />
      <TabPanel name="side" id="now" selected={tab} className={styles.now ?? ''}>
        {children}
      </TabPanel>
      <SidePanels view={view} tab={tab} reading={reading} mirrored={mirrored} openHere={openHere} />
    </main>
  );
};

const Stage = ({
  view,
  mirrored,
  setMirrored,
}: {
  view: HostView;
  mirrored: boolean;
  setMirrored: (mirrored: boolean) => void;
}) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { at, phase } = view;
  // Once there are notes to read the wall comes first, and below it each of them with what can be done with it.
  const notesUp = at?.writing != null && 'pen' in at.step && isAnyVisible(at.step.pen, at.writing);
  return (
    <>
      {phase === 'lobby' && (
        <>
          <h2 className={styles.title}>{t('facilitator.lobby.title')}</h2>
          <LobbyTools view={view} mirrored={mirrored} setMirrored={setMirrored} />
        </>
      )}
      {phase === 'closed' && <ClosedTools view={view} />}
      {at && (
        <>
          <div>
            <h2 className={styles.title}>{say(at.step.title)}</h2>
            {view.say && (
              <p className={styles.purpose}>
                <b>{t('facilitator.aim')}</b> {say(view.say.purpose)}
              </p>
            )}
          </div>
          {view.spotlight && (
            <Notice action={<SpotlightButton on={view.spotlight} now={view.spotlight} />}>
              {t('facilitator.spotlight.on')}
            </Notice>
          )}
          {notesUp && <RoomPreview view={view} />}
          {showStep(facilitatorSteps, view, at)}
        </>
      )}
      {phase !== 'lobby' && !notesUp && <RoomPreview view={view} />}
    </>
  );
};
