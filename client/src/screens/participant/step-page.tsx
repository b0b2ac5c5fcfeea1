import type { StepKind } from '@futureback/shared/protocol/schema.ts';
import type { RoomView, StepView } from '@futureback/shared/session/view.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { type ComponentType, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Empty } from '../../design/empty.tsx';
import { CoverIcon, PeopleIcon, SayIcon, ThemesIcon, VoteIcon, WriteIcon } from '../../design/icons.tsx';
import { Spinner } from '../../design/spinner.tsx';
import { type TabItem, TabList, TabPanel } from '../../design/tabs.tsx';
import type { MessageId } from '../../i18n/areas.ts';
import { useT } from '../../i18n/use-t.ts';
import { Spoken } from '../../pieces/spoken.tsx';
import { useSay } from '../../pieces/use-say.ts';
import type { MyNotes } from '../../realtime/my-notes.ts';
import { participantSteps } from '../../steps/participant.ts';
import type { At, ParticipantProps } from '../../steps/participant-props.ts';
import { EveryonesNotes, InTheLight, MyNotesOfAllSteps } from './later.ts';
import styles from './session-page.module.css';
import { usePresence } from './use-presence.ts';

type Tab = 'now' | 'mine' | 'everyone';

const nowTabs: Record<StepKind, { icon: ReactNode; label: MessageId }> = {
  talk: { icon: <SayIcon />, label: 'participant.tab.now' },
  write: { icon: <WriteIcon />, label: 'participant.tab.mine' },
  group: { icon: <ThemesIcon />, label: 'participant.tab.themes' },
  vote: { icon: <VoteIcon />, label: 'participant.tab.dots' },
  draft: { icon: <ThemesIcon />, label: 'participant.tab.statement' },
  reflect: { icon: <WriteIcon />, label: 'participant.tab.mine' },
};

/** Whether the step itself shows what others made; a cover covers it then. */
const showsOthers: Record<StepKind, boolean> = {
  talk: false,
  write: false,
  group: true,
  vote: true,
  draft: true,
  reflect: false,
};

/** Each kind has its own view; what ties a step to the view of its own kind is the registry's type. */
const stepFor = (kind: StepKind) => participantSteps[kind] as ComponentType<ParticipantProps<StepKind>>;

/** The step everybody stands in, and beside it, one tab away, my notes and everyone's. */
export const StepPage = ({
  me,
  view,
  at,
  mine,
  notices,
  children,
}: {
  me: OwnParticipant;
  view: RoomView;
  at: StepView;
  mine: MyNotes;
  notices: ReactNode;
  children: ReactNode;
}) => {
  const t = useT();
  const say = useSay(view.horizon);
  const presence = usePresence(at.run);
  const [chosen, choose] = useState<{ run: number; tab: Tab }>({ run: at.run, tab: 'now' });
  // A new step begins on its own tab, whatever was looked at before.
  const tab = chosen.run === at.run ? chosen.tab : 'now';
  const main = useRef<HTMLElement>(null);
  useArrival(at.run, main);

  const { kind } = at.step;
  const Step = stepFor(kind);
  const watches = me.role === 'observer';
  const writes = kind === 'write' || kind === 'reflect' || watches;
  const items: TabItem<Tab>[] = [
    { id: 'now', icon: nowTabs[kind].icon, label: t(watches ? 'participant.tab.now' : nowTabs[kind].label) },
    ...(writes ? [] : [{ id: 'mine' as const, icon: <WriteIcon />, label: t('participant.tab.mine') }]),
    { id: 'everyone', icon: <PeopleIcon />, label: t('participant.tab.everyone') },
  ];
  return (
    <>
      <main ref={main} tabIndex={-1} className={`${styles.main} ${styles.step}`}>
        {notices}
        {view.spotlight && !view.covered && (
          <Suspense fallback={null}>
            <InTheLight me={me} view={view} />
          </Suspense>
        )}
        <TabPanel name="phone" id="now" selected={tab} keep>
          {view.covered && showsOthers[kind] ? (
            <Covered />
          ) : (
            <Suspense fallback={<Spinner />}>
              <Step key={at.run} me={me} view={view} at={at as At<StepKind>} mine={mine} presence={presence} />
            </Suspense>
          )}
        </TabPanel>
        {!writes && (
          <TabPanel name="phone" id="mine" selected={tab}>
            <Suspense fallback={<Spinner />}>
              <MyNotesOfAllSteps view={view} mine={mine} />
            </Suspense>
          </TabPanel>
        )}
        <TabPanel name="phone" id="everyone" selected={tab}>
          {view.covered ? (
            <Covered />
          ) : (
            <Suspense fallback={<Spinner />}>
              <EveryonesNotes me={me} view={view} />
            </Suspense>
          )}
        </TabPanel>
        {children}
      </main>
      <nav aria-label={t('participant.tabs')} className={styles.tabs}>
        <TabList
          name="phone"
          label={t('participant.tabs')}
          items={items}
          selected={tab}
          onSelect={(next) => choose({ run: at.run, tab: next })}
          look="bar"
        />
        <Spoken>{t('participant.step-now', { number: at.index + 1, of: at.of, title: say(at.step.title) })}</Spoken>
      </nav>
    </>
  );
};

/** What phones show of others' words while the facilitator wants all eyes and ears. */
const Covered = () => {
  const t = useT();
  return (
    <Empty heading="h1" icon={<CoverIcon />} title={t('participant.covered')}>
      {t('participant.covered-text')}
    </Empty>
  );
};

/** When a step begins, reading starts at its headline; the first one shown is where the page begins anyway. */
function useArrival(run: number, main: { readonly current: HTMLElement | null }): void {
  const shown = useRef(run);
  useEffect(() => {
    if (shown.current === run) return;
    shown.current = run;
    window.scrollTo({ top: 0 });
    (main.current?.querySelector<HTMLElement>('h1') ?? main.current)?.focus({ preventScroll: true });
  }, [run, main]);
}
