import { SPOKEN } from '@futureback/shared/language.ts';
import { namedAdultOf } from '@futureback/shared/process/named-adult.ts';
import type { Compass, ProcessSetup } from '@futureback/shared/process/schema.ts';
import type { Member } from '@futureback/shared/wire/http.ts';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { SelectField, TextAreaField, TextField } from '../../design/field.tsx';
import { Scene } from '../../design/scene.tsx';
import { TimeLine } from '../../design/time-line.tsx';
import { interfaceLanguages } from '../../i18n/languages.ts';
import { useMonth } from '../../i18n/use-month.ts';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { dayAt, dayOf } from '../dates/calendar.ts';
import { GroupsField } from './groups-field.tsx';
import { MonthField } from './month-field.tsx';
import styles from './process-form.module.css';
import { gapsIn, type SetupDraft, type SetupGap, setupOf } from './setup-draft.ts';

const Section = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.about}>
        <h2 id={id}>{title}</h2>
        <p>{text}</p>
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  );
};

const CompassFields = ({
  of,
  value,
  onChange,
}: {
  of: 'school' | 'district';
  value: Compass;
  onChange: (compass: Compass) => void;
}) => {
  const t = useT();
  const field = (part: keyof Compass) => (
    <TextAreaField
      label={t(`admin.setup.compass.${of}.${part}`)}
      dir="auto"
      rows={2}
      maxLength={4000}
      value={value[part]}
      onChange={(event) => onChange({ ...value, [part]: event.currentTarget.value })}
    />
  );
  return (
    <div className={styles.compass}>
      <h3>{t(`admin.setup.compass.${of}`)}</h3>
      {field('vision')}
      {field('mission')}
      {field('values')}
    </div>
  );
};

const hasWords = (compass: Compass): boolean => Object.values(compass).some((words) => words !== '');

/** What a process is set up with: made new by one screen and edited by another. */
export const ProcessForm = ({
  initial,
  members,
  doLabel,
  sending,
  refusal,
  onSave,
  onChanged,
  cancel,
}: {
  initial: SetupDraft;
  /** Of whom one is told of safety concerns. A new process has nobody but its owner, and nobody to choose. */
  members?: readonly Member[];
  doLabel: string;
  sending: boolean;
  /** Why the last attempt was refused, in words. */
  refusal?: ReactNode;
  onSave: (setup: ProcessSetup) => void;
  onChanged?: () => void;
  cancel?: ReactNode;
}) => {
  const t = useT();
  const formats = useFormats('UTC');
  const month = useMonth();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(initial);
  const [asked, setAsked] = useState(false);
  const today = new Date();
  const gaps = gapsIn(draft, dayOf(today));
  const says = (gap: SetupGap) => (asked && gaps.includes(gap) ? t(`admin.setup.gap.${gap}`) : undefined);
  const set = (part: Partial<SetupDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    onChanged?.();
  };

  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (gaps.length === 0) return onSave(setupOf(draft));
    // The first thing to be put right is where the eyes and the keyboard should be.
    requestAnimationFrame(() => {
      const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid], [data-wrong] select, [data-wrong] input');
      wrong?.focus();
    });
  };

  const horizon = month(draft.future);
  return (
    <form ref={form} className={styles.form} onSubmit={save} noValidate>
      <Section title={t('admin.setup.school.title')} text={t('admin.setup.school.text')}>
        <TextField
          label={t('admin.setup.school')}
          error={says('school')}
          dir="auto"
          maxLength={120}
          autoComplete="organization"
          value={draft.school}
          onChange={(event) => set({ school: event.currentTarget.value })}
        />
        <TextField
          label={t('admin.setup.district')}
          hint={t('common.optional')}
          dir="auto"
          maxLength={120}
          value={draft.district}
          onChange={(event) => set({ district: event.currentTarget.value })}
        />
        <SelectField
          label={t('admin.setup.language')}
          hint={t('admin.setup.language-hint')}
          value={draft.language}
          onChange={(event) => set({ language: event.currentTarget.value })}
        >
          {SPOKEN.map((each) => (
            <option key={each} value={each} lang={each}>
              {interfaceLanguages[each].ownName}
            </option>
          ))}
        </SelectField>
      </Section>

      <Section title={t('admin.setup.horizon.title')} text={t('admin.setup.horizon.text')}>
        <div className={styles.months}>
          <MonthField
            label={t('admin.setup.start')}
            hint={t('admin.setup.start-hint')}
            error={undefined}
            years={[today.getFullYear() - 1, today.getFullYear() + 2]}
            value={draft.start}
            onChange={(start) => set({ start })}
          />
          <MonthField
            label={t('admin.setup.future')}
            hint={t('admin.setup.future-hint')}
            error={says('order')}
            years={[today.getFullYear() + 1, today.getFullYear() + 15]}
            value={draft.future}
            onChange={(future) => set({ future })}
          />
        </div>
        <Scene of="dawn" className={styles.preview}>
          <TimeLine
            scene="dawn"
            now={draft.start.slice(0, 4)}
            then={horizon}
            label={t('common.time-line.then', { horizon })}
          />
          <p>{t('admin.setup.preview', { horizon })}</p>
        </Scene>
      </Section>

      <Section title={t('admin.setup.groups.title')} text={t('admin.setup.groups.text')}>
        <GroupsField
          groups={draft.groups}
          onChange={(groups) => set({ groups })}
          error={says('groups') ?? says('size')}
        />
      </Section>

      <Section title={t('admin.setup.compass.title')} text={t('admin.setup.compass.text')}>
        <details className={styles.folded} open={hasWords(initial.schoolCompass) || hasWords(initial.districtCompass)}>
          <summary>{t('admin.setup.compass.open')}</summary>
          <div className={styles.fields}>
            <CompassFields
              of="school"
              value={draft.schoolCompass}
              onChange={(schoolCompass) => set({ schoolCompass })}
            />
            <CompassFields
              of="district"
              value={draft.districtCompass}
              onChange={(districtCompass) => set({ districtCompass })}
            />
          </div>
        </details>
      </Section>

      <Section title={t('admin.setup.purge.title')} text={t('admin.setup.purge.text')}>
        <TextField
          type="date"
          label={t('admin.setup.purge')}
          hint={t('admin.setup.purge-hint')}
          error={says('purge')}
          className={styles.date}
          value={draft.purgeOn}
          onChange={(event) => set({ purgeOn: event.currentTarget.value })}
        />
        {/^\d{4}-\d{2}-\d{2}$/.test(draft.purgeOn) && (
          <p className={styles.rule}>{t('admin.setup.purge-rule', { date: formats.date(dayAt(draft.purgeOn)) })}</p>
        )}
      </Section>

      {members && (
        <Section title={t('admin.setup.safety.title')} text={t('admin.setup.safety.text')}>
          <SelectField
            label={t('admin.setup.named-adult')}
            hint={t('admin.setup.named-adult-hint')}
            value={namedAdultOf(draft, members) ?? ''}
            onChange={(event) => set({ namedAdult: event.currentTarget.value })}
          >
            {members.map(({ account, name, role }) => (
              <option key={account} value={account}>
                {t('admin.setup.named-adult-option', { name, role: t(`admin.role.${role}`) })}
              </option>
            ))}
          </SelectField>
        </Section>
      )}

      <div className={styles.end}>
        {refusal}
        {asked && gaps.length > 0 && <p className={styles.stillMissing}>{t('admin.setup.gaps')}</p>}
        <div className={styles.buttons}>
          {cancel}
          <Button type="submit" look="primary" size="big" disabled={sending}>
            {doLabel}
          </Button>
        </div>
      </div>
    </form>
  );
};
