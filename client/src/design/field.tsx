import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { WarnIcon } from './icons.tsx';

/** What ties a control to its words; spread it on the control. */
export type FieldControl = {
  id: string;
  className: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldWords = {
  label: ReactNode;
  /** Under the label, before the box: what is wanted, and what happens with it. */
  hint?: ReactNode;
  /** Says what to do, not what went wrong. */
  error?: ReactNode;
  /** The label is read aloud and not shown: for a box whose purpose the page already says. */
  labelHidden?: boolean | undefined;
};

export const Field = ({
  label,
  hint,
  error,
  labelHidden = false,
  children,
}: FieldWords & { children: (control: FieldControl) => ReactNode }) => {
  const id = useId();
  const has = (words: ReactNode) => words !== undefined && words !== null && words !== false;
  const describedBy = [has(hint) && `${id}-hint`, has(error) && `${id}-error`].filter(Boolean);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? styles.hidden : styles.label}>
        {label}
      </label>
      {has(hint) && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        className: styles.control ?? '',
        'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
        'aria-invalid': has(error) || undefined,
      })}
      <div aria-live="polite" className={styles.errors}>
        {has(error) && (
          <p id={`${id}-error`} className={styles.error}>
            <WarnIcon />
            <span>{error}</span>
          </p>
        )}
      </div>
    </div>
  );
};

const both = (one: string, other: string | undefined) => (other ? `${one} ${other}` : one);

export const TextField = ({
  label,
  hint,
  error,
  labelHidden,
  className,
  ...rest
}: FieldWords & ComponentPropsWithRef<'input'>) => (
  <Field label={label} hint={hint} error={error} labelHidden={labelHidden}>
    {(control) => <input type="text" {...rest} {...control} className={both(control.className, className)} />}
  </Field>
);

/** Grows with what is written in it, where the browser can. */
export const TextAreaField = ({
  label,
  hint,
  error,
  labelHidden,
  className,
  ...rest
}: FieldWords & ComponentPropsWithRef<'textarea'>) => (
  <Field label={label} hint={hint} error={error} labelHidden={labelHidden}>
    {(control) => <textarea rows={3} {...rest} {...control} className={both(control.className, className)} />}
  </Field>
);

export const SelectField = ({
  label,
  hint,
  error,
  labelHidden,
  className,
  ...rest
}: FieldWords & ComponentPropsWithRef<'select'>) => (
  <Field label={label} hint={hint} error={error} labelHidden={labelHidden}>
    {(control) => <select {...rest} {...control} className={both(both(control.className, styles.select), className)} />}
  </Field>
);
