import type { ProcessId } from '@futureback/shared/ids.ts';
import type { Report } from '@futureback/shared/report/report.ts';
import { ok, type Result } from '@futureback/shared/result.ts';
import { type CallProblem, call } from '../../api/call.ts';
import { type Answer, useAnswer } from '../asking/use-answer.ts';

const ask = async (process: ProcessId): Promise<Result<Report, CallProblem>> => {
  const answer = await call('report', { params: { process } });
  // The table leaves its shape open: it is typed where the server builds it.
  return answer.ok ? ok(answer.value as Report) : answer;
};

/** The published report of a process, as it stood when it was last asked for. */
export const useReport = (process: ProcessId): readonly [Answer<Report>, again: () => Promise<void>] =>
  useAnswer(process, () => ask(process));
