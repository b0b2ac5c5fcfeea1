import { Stack, type StackPart } from '../../design/stack.tsx';
import { useT } from '../../i18n/use-t.ts';
import styles from './statement-editor.module.css';

/** People at each of the five points, from "cannot live with it" to "fully behind it". */
export type Marks = readonly [number, number, number, number, number];

const POINTS = [5, 4, 3, 2, 1] as const;

/** From the middle point up a person can support a sentence. */
export const canSupport = (marks: Marks): number => marks[2] + marks[3] + marks[4];
export const answers = (marks: Marks): number => marks.reduce((sum, people) => sum + people, 0);

/** The bar's stretches with their words, from "fully behind it" on. */
export const useAgreementParts = (): ((marks: Marks) => StackPart[]) => {
  const t = useT();
  return (marks) =>
    POINTS.map((point) => {
      const count = marks[point - 1] ?? 0;
      return { label: t(`statement.agree.people-${point}`, { count }), amount: count };
    });
};

/** How far people agree with a sentence, as a bar and in words. */
export const AgreementBar = ({ marks }: { marks: Marks }) => {
  const t = useT();
  const parts = useAgreementParts();
  return (
    <span className={styles.agreement}>
      {answers(marks) > 0 && <Stack label={t('statement.agree.label')} parts={parts(marks)} />}
      <span className={styles.support}>
        {answers(marks) > 0
          ? t('statement.agree.support', { count: canSupport(marks), total: answers(marks) })
          : t('steps.draft.result', { count: 0 })}
      </span>
    </span>
  );
};
