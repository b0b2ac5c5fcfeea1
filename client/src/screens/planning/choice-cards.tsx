import type { ReactNode } from 'react';
import styles from './choice-cards.module.css';

export type Choice<Id extends string> = { id: Id; title: ReactNode; text: ReactNode; aside?: ReactNode };

/** One of a few, where each needs a sentence of its own to be chosen well. */
export const ChoiceCards = <Id extends string>({
  label,
  name,
  choices,
  chosen,
  onChoose,
}: {
  label: string;
  name: string;
  choices: readonly Choice<Id>[];
  chosen: Id | null;
  onChoose: (id: Id) => void;
}) => (
  <fieldset>
    <legend className={styles.legend}>{label}</legend>
    <div className={styles.grid}>
      {choices.map((choice) => (
        <label key={choice.id} className={styles.card}>
          <input type="radio" name={name} checked={choice.id === chosen} onChange={() => onChoose(choice.id)} />
          <span className={styles.words}>
            <span className={styles.head}>
              <span className={styles.title}>{choice.title}</span>
              {choice.aside !== undefined && <span className={styles.aside}>{choice.aside}</span>}
            </span>
            <span className={styles.text}>{choice.text}</span>
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);
