import type { HostView } from '@futureback/shared/session/view.ts';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { CoverIcon } from '../../design/icons.tsx';
import { TabList, TabPanel } from '../../design/tabs.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { People } from './people.tsx';
import { Say } from './say.tsx';
import styles from './side.module.css';
import type { Reading } from './use-reading.ts';
import { useWaitingCount, Waiting } from './waiting.tsx';

export type SideTab = 'say' | 'people' | 'waiting';
const NAME = 'side';

/** What only the facilitator sees: what to say, who is here, what waits. */
export const Side = ({
  tab,
  onSelect,
  ...panels
}: {
  view: HostView;
  tab: SideTab;
  onSelect: (tab: SideTab) => void;
  reading: Reading;
  mirrored: boolean;
  openHere: () => void;
}) => (
  <div className={styles.side}>
    <SideTabs view={panels.view} tab={tab} onSelect={onSelect} />
    <SidePanels tab={tab} {...panels} />
  </div>
);

export const SideTabs = <Tab extends SideTab | 'now'>({
  view,
  tab,
  onSelect,
  first = [],
}: {
  view: HostView;
  tab: Tab;
  onSelect: (tab: Tab | SideTab) => void;
  /** Tabs that stand before ours, where all of the page is in tabs. */
  first?: readonly { id: Tab; label: string }[];
}) => {
  const t = useT();
  const { number } = useFormats();
  const waiting = useWaitingCount(view);
  return (
    <TabList<Tab | SideTab>
      name={NAME}
      label={t('facilitator.side')}
      look="pill"
      selected={tab}
      onSelect={onSelect}
      items={[
        ...first,
        { id: 'say', label: t('facilitator.side.say') },
        { id: 'people', label: t('facilitator.side.people') },
        {
          id: 'waiting',
          label: t('facilitator.side.waiting'),
          ...(waiting > 0 ? { count: number(waiting) } : {}),
        },
      ]}
    />
  );
};

export const SidePanels = ({
  view,
  tab,
  reading,
  mirrored,
  openHere,
}: {
  view: HostView;
  tab: string;
  reading: Reading;
  mirrored: boolean;
  openHere: () => void;
}) => (
  <>
    <TabPanel name={NAME} id="say" selected={tab} scrolls className={styles.scroll ?? ''}>
      <Say view={view} reading={reading} />
    </TabPanel>
    <TabPanel name={NAME} id="people" selected={tab} scrolls className={styles.scroll ?? ''}>
      {mirrored ? <ClosedHere openHere={openHere} /> : <People view={view} />}
    </TabPanel>
    <TabPanel name={NAME} id="waiting" selected={tab} scrolls className={styles.scroll ?? ''}>
      {mirrored ? <ClosedHere openHere={openHere} /> : <Waiting view={view} />}
    </TabPanel>
  </>
);

/** The room sees this screen, so nothing that is the facilitator's alone is opened on it. */
const ClosedHere = ({ openHere }: { openHere: () => void }) => {
  const t = useT();
  return (
    <Empty
      icon={<CoverIcon />}
      heading="h2"
      title={t('facilitator.mirrored.closed')}
      action={
        <Button size="small" onClick={openHere}>
          {t('facilitator.mirrored.open')}
        </Button>
      }
    >
      {t('facilitator.mirrored.closed-text')}
    </Empty>
  );
};
