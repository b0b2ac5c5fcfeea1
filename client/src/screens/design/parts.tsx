import { MINUTE } from '@futureback/shared/time.ts';
import { useState } from 'react';
import { Button, ButtonLink, type ButtonLook, IconButton } from '../../design/button.tsx';
import { Card, type CardLook } from '../../design/card.tsx';
import { CheckChip, Chip } from '../../design/chip.tsx';
import { Chips } from '../../design/chips.tsx';
import { Clock } from '../../design/clock.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Empty } from '../../design/empty.tsx';
import { SelectField, TextAreaField, TextField } from '../../design/field.tsx';
import { AddIcon, HoldIcon, MoreIcon, NextIcon, RevealIcon, TakeBackIcon, ThemesIcon } from '../../design/icons.tsx';
import { Menu } from '../../design/menu.tsx';
import { Notice, type NoticeTone } from '../../design/notice.tsx';
import { SaveMark } from '../../design/save-mark.tsx';
import type { SceneName } from '../../design/scene.tsx';
import { Spinner } from '../../design/spinner.tsx';
import { TabList, type TabsLook } from '../../design/tabs.tsx';
import { Tag, type TagTone } from '../../design/tag.tsx';
import { useT } from '../../i18n/use-t.ts';
import { ConnectionLine } from '../../pieces/connection-line.tsx';
import { lensFaces } from '../../pieces/lens.tsx';
import { SessionTimeLine } from '../../pieces/session-time-line.tsx';
import styles from './design.module.css';
import { Specimen } from './specimen.tsx';
import type { SampleWords } from './words.ts';

const LOOKS: readonly ButtonLook[] = ['primary', 'plain', 'quiet', 'danger'];
const CARDS: readonly CardLook[] = ['paper', 'outline', 'dashed', 'sunken'];
const TAGS: readonly TagTone[] = ['line', 'accent', 'good', 'warn', 'danger'];
const TONES: readonly NoticeTone[] = ['info', 'good', 'warn', 'danger'];
const TABS: readonly TabsLook[] = ['line', 'pill', 'bar'];

type Props = { words: SampleWords };

/** Where the scene stands in time, and the sizes of type. */
export const Type = ({ scene, words }: Props & { scene: SceneName }) => (
  <>
    <Specimen name="Time line">
      <SessionTimeLine scene={scene} horizon={{ start: '2026-11', future: '2031-06' }} />
    </Specimen>
    <Specimen name="Type">
      <p className={styles.step4}>{words.theme}</p>
      <p className={styles.step3}>{words.theme}</p>
      <p className={styles.step2}>{words.longTheme}</p>
      <p className={styles.step1}>{words.note}</p>
      <p>{words.longNote}</p>
      <p className={styles.small}>{words.about}</p>
    </Specimen>
  </>
);

/** Everything that can be pressed or typed into. */
export const Controls = ({ words }: Props) => {
  const t = useT();
  return (
    <>
      <Specimen name="Button">
        {LOOKS.map((look) => (
          <div key={look} className={styles.row}>
            <Button look={look} icon={<RevealIcon />}>
              {words.button}
            </Button>
            <IconButton look={look} label={words.button}>
              <AddIcon />
            </IconButton>
            <Button look={look} disabled>
              {words.button}
            </Button>
          </div>
        ))}
        <div className={styles.row}>
          <Button size="small">{words.button}</Button>
          <Button kbd="B">{words.button}</Button>
          <ButtonLink href="/design" iconAfter={<NextIcon />}>
            {words.button}
          </ButtonLink>
        </div>
        <Button look="primary" size="big" wide>
          {words.long}
        </Button>
      </Specimen>
      <Specimen name="Chip">
        <LensChips />
        <Chips label={words.theme}>
          <CheckChip defaultChecked>{t('common.groups.family')}</CheckChip>
          <CheckChip>{t('common.groups.student')}</CheckChip>
          <CheckChip small defaultChecked>
            {t('common.groups.teacher')}
          </CheckChip>
          <CheckChip disabled>{t('common.groups.alumni')}</CheckChip>
        </Chips>
      </Specimen>
      <Specimen name="Field">
        <TextField label={words.theme} hint={words.about} defaultValue={words.note} />
        <TextField label={words.theme} error={words.hint} defaultValue={words.note} />
        <TextField label={words.theme} placeholder={words.note} />
        <TextField label={words.theme} defaultValue={words.note} disabled />
        <TextAreaField label={words.theme} defaultValue={words.longNote} />
        <SelectField label={words.theme}>
          <option>{words.theme}</option>
        </SelectField>
      </Specimen>
      <Specimen name="Tabs">
        <Tabs words={words} />
      </Specimen>
      <Specimen name="Menu, dialog">
        <div className={styles.row}>
          <Menu
            label={words.button}
            icon={<MoreIcon />}
            items={[
              { id: 'hold', label: words.button, icon: <HoldIcon />, onChoose: () => undefined },
              { id: 'off', label: words.theme, disabled: true, onChoose: () => undefined },
              { id: 'back', label: words.button, icon: <TakeBackIcon />, danger: true, onChoose: () => undefined },
            ]}
          >
            {t('common.more')}
          </Menu>
          <Asking words={words} />
        </div>
      </Specimen>
    </>
  );
};

const LensChips = () => {
  const t = useT();
  const [chosen, choose] = useState('looks');
  return (
    <Chips label={t('steps.write.lenses')}>
      {Object.entries(lensFaces).map(([lens, { icon, tone, word }]) => (
        <Chip key={lens} tone={tone} icon={icon} pressed={lens === chosen} onPress={() => choose(lens)}>
          {t(word)}
        </Chip>
      ))}
    </Chips>
  );
};

const Tabs = ({ words }: Props) => {
  const t = useT();
  const [selected, select] = useState('one');
  const items = [
    { id: 'one', label: t('participant.tab.mine'), icon: <AddIcon /> },
    { id: 'two', label: t('participant.tab.themes'), icon: <ThemesIcon />, count: 12 },
    { id: 'three', label: t('participant.tab.everyone') },
  ];
  return TABS.map((look) => (
    <div key={look}>
      <TabList
        name={`${look}-tabs`}
        label={words.theme}
        items={items}
        selected={selected}
        onSelect={select}
        look={look}
      />
    </div>
  ));
};

const Asking = ({ words }: Props) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.button}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.longTheme}
        closeLabel={t('common.close')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
            <Button look="primary" onClick={() => setOpen(false)}>
              {words.button}
            </Button>
          </>
        }
      >
        <p>{words.longNote}</p>
      </Dialog>
    </>
  );
};

/** What tells people how things stand: clocks, marks, lines and sentences. */
export const Messages = ({ words }: Props) => {
  const t = useT();
  return (
    <>
      <Specimen name="Clock">
        {(['small', 'big'] as const).map((size) => (
          <div key={size} className={styles.row}>
            <AnyClock size={size} minutes={11.7} />
            <AnyClock size={size} minutes={3} paused />
            <AnyClock size={size} minutes={-1.1} />
          </div>
        ))}
      </Specimen>
      <Specimen name="Save mark">
        <div className={styles.row}>
          <SaveMark state="saved">{t('common.saved')}</SaveMark>
          <SaveMark state="saving">{t('common.saving')}</SaveMark>
          <SaveMark state="waiting">{t('common.not-saved-yet')}</SaveMark>
          <SaveMark state="kept">{t('common.unsaved', { count: 2 })}</SaveMark>
        </div>
      </Specimen>
      <Specimen name="Connection">
        <ConnectionLine good={false} keeping="kept" />
        <ConnectionLine good={false} keeping="page" />
      </Specimen>
      <Specimen name="Notice">
        {TONES.map((tone) => (
          <Notice key={tone} tone={tone} live="quiet">
            {words.sentence}
          </Notice>
        ))}
        <Notice tone="warn" live="quiet" title={words.theme} action={<Button size="small">{words.button}</Button>}>
          {words.sentence}
        </Notice>
      </Specimen>
      <Specimen name="Tag">
        <div className={styles.row}>
          {TAGS.map((tone) => (
            <Tag key={tone} tone={tone}>
              {words.theme}
            </Tag>
          ))}
        </div>
      </Specimen>
      <Specimen name="Card">
        {CARDS.map((look) => (
          <Card key={look} look={look}>
            {words.about}
          </Card>
        ))}
      </Specimen>
      <Specimen name="Empty, waiting">
        <Empty icon={<ThemesIcon />} title={words.theme} heading="h3" action={<Button>{words.button}</Button>}>
          {words.about}
        </Empty>
        <p className={styles.row}>
          <Spinner /> {t('common.loading')}
        </p>
      </Specimen>
    </>
  );
};

const AnyClock = ({ minutes, size, paused = false }: { minutes: number; size: 'small' | 'big'; paused?: boolean }) => {
  const t = useT();
  return (
    <Clock
      ms={minutes * MINUTE}
      size={size}
      label={t('common.clock')}
      over={t('common.clock.over')}
      paused={paused ? t('common.clock.paused') : undefined}
    />
  );
};
