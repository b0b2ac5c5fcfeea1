import { ThemeMark } from '@futureback/shared/documents/synthesis.ts';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { TextAreaField, TextField } from '../../../design/field.tsx';
import { useT } from '../../../i18n/use-t.ts';
import { ChoiceCards } from '../choice-cards.tsx';
import type { ThemeRow } from './theme-rows.ts';
import styles from './themes-tab.module.css';

export type ThemeEdit = { title: string; about: string; mark: ThemeMark };

/** A theme's name, its plain statement, and what people mark it as. */
export const EditTheme = ({
  row,
  onSave,
  onClose,
}: {
  row: ThemeRow;
  onSave: (edit: ThemeEdit) => void;
  onClose: () => void;
}) => {
  const t = useT();
  const [edit, setEdit] = useState<ThemeEdit>({ title: row.title, about: row.about, mark: row.mark });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (edit.title.trim() === '') return;
    onSave({ ...edit, title: edit.title.trim(), about: edit.about.trim() });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} closeLabel={t('common.close')} title={t('planning.theme.edit')}>
      <form className={styles.edit} onSubmit={save} noValidate>
        <TextField
          label={t('planning.theme.title')}
          error={edit.title.trim() === '' ? t('planning.theme.title-missing') : undefined}
          dir="auto"
          maxLength={120}
          value={edit.title}
          onChange={(event) => setEdit({ ...edit, title: event.currentTarget.value })}
        />
        <TextAreaField
          label={t('planning.theme.about')}
          hint={t('planning.theme.about-hint')}
          dir="auto"
          rows={2}
          maxLength={600}
          value={edit.about}
          onChange={(event) => setEdit({ ...edit, about: event.currentTarget.value })}
        />
        <ChoiceCards
          label={t('planning.theme.mark')}
          name="mark"
          chosen={edit.mark}
          onChoose={(mark) => setEdit({ ...edit, mark })}
          choices={ThemeMark.options.map((mark) => ({
            id: mark,
            title: t(`planning.mark.${mark}`),
            text: t(`planning.mark.${mark}.text`),
          }))}
        />
        <div className={styles.buttons}>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" look="primary">
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
