import { useId } from 'react';
import { SelectField } from '../../design/field.tsx';
import { WarnIcon } from '../../design/icons.tsx';
import { interfaceLanguages } from '../../i18n/languages.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import styles from './process-form.module.css';

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

/** A month of a year, "2031-06", chosen from two lists: browsers differ too much in their own month pickers. */
export const MonthField = ({
  label,
  hint,
  error,
  years,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  error: string | undefined;
  /** First and last year on offer; a year that is set already is always on offer. */
  years: readonly [number, number];
  value: string;
  onChange: (month: string) => void;
}) => {
  const t = useT();
  const id = useId();
  const { language } = useLanguage();
  const nameOf = new Intl.DateTimeFormat(interfaceLanguages[language].intl, { month: 'long', timeZone: 'UTC' });
  const [year = '', month = ''] = value.split('-');
  const first = Math.min(years[0], Number(year));
  const last = Math.max(years[1], Number(year));
  return (
    <fieldset
      className={styles.month}
      data-wrong={error !== undefined || undefined}
      aria-describedby={`${id}-hint ${id}-error`}
    >
      <legend className={styles.legend}>{label}</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <div className={styles.monthParts}>
        <SelectField
          label={t('admin.setup.month')}
          labelHidden
          value={month}
          onChange={(event) => onChange(`${year}-${event.currentTarget.value}`)}
        >
          {MONTHS.map((each) => (
            <option key={each} value={each}>
              {nameOf.format(Date.UTC(2026, Number(each) - 1, 15))}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('admin.setup.year')}
          labelHidden
          value={year}
          onChange={(event) => onChange(`${event.currentTarget.value}-${month}`)}
        >
          {Array.from({ length: last - first + 1 }, (_, at) => String(first + at)).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </SelectField>
      </div>
      <div id={`${id}-error`} aria-live="polite">
        {error !== undefined && (
          <p className={styles.error}>
            <WarnIcon />
            <span>{error}</span>
          </p>
        )}
      </div>
    </fieldset>
  );
};
