import type { Group, GroupId } from '@futureback/shared/process/schema.ts';
import { CheckChip } from '../../design/chip.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useGroupName } from '../../pieces/group-name.ts';
import styles from './composer.module.css';

/** For a recorder: of which groups the people are who said it. */
export const WhoseWords = ({
  groups,
  said,
  setSaid,
}: {
  groups: readonly Group[];
  said: readonly GroupId[];
  setSaid: (said: readonly GroupId[]) => void;
}) => {
  const t = useT();
  const nameOf = useGroupName();
  if (groups.length === 0) return null;
  return (
    <fieldset className={styles.said}>
      <legend>{t('steps.write.whose-words')}</legend>
      <div className={styles.groups}>
        {groups.map((group) => (
          <CheckChip
            key={group.id}
            small
            checked={said.includes(group.id)}
            onChange={({ currentTarget }) =>
              setSaid(currentTarget.checked ? [...said, group.id] : said.filter((one) => one !== group.id))
            }
          >
            {nameOf(group)}
          </CheckChip>
        ))}
      </div>
    </fieldset>
  );
};
