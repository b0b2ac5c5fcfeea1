import type { CallProblem } from '../api/call.ts';
import { useT } from '../i18n/use-t.ts';

/** What to do about a refusal, in the person's language. */
export const useProblemSentence = (): ((problem: CallProblem) => string) => {
  const t = useT();
  return (problem) => t(`problems.${problem}`);
};
