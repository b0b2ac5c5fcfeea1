import { type KeyboardEvent, useState } from 'react';
import { Button, IconButton } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { AddIcon, CloseIcon, WarnIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useGroupName } from '../group-name.ts';
import styles from './process-form.module.css';
import { type GroupDraft, withOwnGroup } from './setup-draft.ts';

/** Which stakeholder groups are planned, about how many people each has, and groups of the school's own. */
export const GroupsField = ({
  groups,
  onChange,
  error,
}: {
  groups: readonly GroupDraft[];
  onChange: (groups: readonly GroupDraft[]) => void;
  error: string | undefined;
}) => {
  const t = useT();
  const nameOf = useGroupName();
  const [own, setOwn] = useState('');

  const change = (id: string, part: Partial<GroupDraft>) =>
    onChange(groups.map((group) => (group.id === id ? { ...group, ...part } : group)));
  const add = () => {
    const label = own.trim();
    if (label === '') return;
    onChange(withOwnGroup(groups, label, crypto.getRandomValues(new Uint32Array(2))));
    setOwn('');
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter here adds a group; it must not send the whole form.
    event.preventDefault();
    add();
  };

  return (
    <fieldset className={styles.groups} data-wrong={error !== undefined || undefined}>
      <legend className={styles.legend}>{t('admin.setup.groups')}</legend>
      <ul className={styles.groupList}>
        {groups.map((group) => {
          const name = nameOf(group);
          return (
            <li key={group.id} className={styles.group} data-planned={group.planned}>
              <label className={styles.groupName}>
                <input
                  type="checkbox"
                  checked={group.planned}
                  onChange={(event) => change(group.id, { planned: event.currentTarget.checked })}
                />
                <span dir="auto">{name}</span>
              </label>
              {group.planned && (
                <label className={styles.size}>
                  <span aria-hidden="true">{t('admin.setup.about')}</span>
                  <input
                    type="text"
                    inputMode="numeric"
                    maxLength={7}
                    dir="ltr"
                    aria-label={t('admin.setup.size', { group: name })}
                    value={group.size}
                    onChange={(event) => change(group.id, { size: event.currentTarget.value })}
                  />
                  <span aria-hidden="true">{t('admin.setup.people')}</span>
                </label>
              )}
              {group.label !== undefined && (
                <IconButton
                  label={t('admin.setup.group-remove', { group: name })}
                  size="small"
                  onClick={() => onChange(groups.filter((each) => each.id !== group.id))}
                >
                  <CloseIcon />
                </IconButton>
              )}
            </li>
          );
        })}
      </ul>
      <div className={styles.addGroup}>
        <TextField
          label={t('admin.setup.group-own')}
          hint={t('admin.setup.group-own-hint')}
          dir="auto"
          maxLength={80}
          value={own}
          onChange={(event) => setOwn(event.currentTarget.value)}
          onKeyDown={addOnEnter}
        />
        <Button icon={<AddIcon />} disabled={own.trim() === ''} onClick={add}>
          {t('admin.setup.group-add')}
        </Button>
      </div>
      <div aria-live="polite">
        {error !== undefined && (
          <p className={styles.error}>
            <WarnIcon />
            <span>{error}</span>
          </p>
        )}
      </div>
    </fieldset>
  );
};
