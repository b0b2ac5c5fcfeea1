import { DEFAULT_GROUPS, type Group, PREFER_NOT_TO_SAY } from '@futureback/shared/process/schema.ts';
import { useT } from '../i18n/use-t.ts';

const named = [...DEFAULT_GROUPS, PREFER_NOT_TO_SAY] as const;

/** The name of a stakeholder group: its own label, or the catalogue's words. */
export const useGroupName = (): ((group: Pick<Group, 'id' | 'label'>) => string) => {
  const t = useT();
  return ({ id, label }) => {
    const known = named.find((name) => name === id);
    return label ?? (known ? t(`common.groups.${known}`) : id);
  };
};
