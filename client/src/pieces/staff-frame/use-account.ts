import type { ReplyOf } from '@futureback/shared/wire/http.ts';
import { call } from '../../api/call.ts';
import { type Answer, useAnswer } from '../asking/use-answer.ts';

export type Account = NonNullable<ReplyOf<'me'>['account']>;

/** Who is signed in on this browser; `account` is null when nobody is. */
export const useAccount = (): readonly [Answer<ReplyOf<'me'>>, again: () => Promise<void>] =>
  useAnswer('me', () => call('me'));
