import styles from './stack.module.css';

export type StackPart = {
  /** "12 can fully support it": read aloud, and shown on hover. */
  label: string;
  amount: number;
};

/** The order of an agreement scale: fully, mostly, so-so, with concerns, not at all. */
const tones = [styles.tone1, styles.tone2, styles.tone3, styles.tone4, styles.tone5];

/**
 * How far people agree, as one bar of up to five stretches in the order of the scale. The figures are
 * said in words too: beside it for those who see, in the list inside for those who listen.
 */
export const Stack = ({ label, parts }: { label: string; parts: readonly StackPart[] }) => (
  <ul aria-label={label} className={styles.stack}>
    {parts.map(
      (part, at) =>
        part.amount > 0 && (
          <li
            key={part.label}
            title={part.label}
            className={`${styles.part} ${tones[at] ?? ''}`}
            style={{ flexGrow: part.amount }}
          >
            <span className={styles.words}>{part.label}</span>
          </li>
        ),
    )}
  </ul>
);
