import { useCallback } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useSay } from '../../pieces/use-say.ts';
import { useRoomView } from '../../realtime/control-context.tsx';
import type { NoteFate } from '../../realtime/my-notes.ts';

/** What became of a note, as its author reads it. */
export type FateLine = { kind: 'moved' | 'kept' | 'reply'; words: string };

/** Says a fate in sentences, in the order in which they stand under the note. */
export function useFateLines(): (fate: NoteFate) => FateLine[] {
  const t = useT();
  const view = useRoomView();
  const say = useSay(view?.horizon ?? { future: '', start: '' });
  const steps = view?.steps;
  return useCallback(
    ({ moved, keptForCauses, replies = [] }) => {
      const title = steps?.find(({ step }) => step === moved?.to)?.title;
      return [
        ...(title ? [{ kind: 'moved' as const, words: t('steps.fate.moved', { step: say(title) }) }] : []),
        ...(keptForCauses ? [{ kind: 'kept' as const, words: t('steps.fate.kept') }] : []),
        ...replies.map((reply) => ({
          kind: 'reply' as const,
          words: t('steps.fate.from-host', { words: t(`steps.reply.${reply}`) }),
        })),
      ];
    },
    [t, say, steps],
  );
}
