import { DEFAULT_GROUPS, PREFER_NOT_TO_SAY } from '@futureback/shared/process/schema.ts';
import { useT } from '../../i18n/use-t.ts';

const NAMED = [...DEFAULT_GROUPS, PREFER_NOT_TO_SAY] as const;

/** What a stakeholder group is called: its own label, or a default group's words in the person's language. */
export const useGroupName = (): ((group: { id: string; label?: string | null | undefined }) => string) => {
  const t = useT();
  return ({ id, label }) => {
    const named = NAMED.find((each) => each === id);
    return label ?? (named ? t(`common.groups.${named}`) : id);
  };
};
