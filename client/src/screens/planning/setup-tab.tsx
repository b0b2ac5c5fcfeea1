import type { ProcessSetup } from '@futureback/shared/process/schema.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { call } from '../../api/call.ts';
import { ButtonLink } from '../../design/button.tsx';
import { ForwardIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { Trouble } from '../../pieces/asking/trouble.tsx';
import { useSend } from '../../pieces/asking/use-send.ts';
import { ProcessForm } from '../../pieces/process-form/process-form.tsx';
import { draftOf } from '../../pieces/process-form/setup-draft.ts';
import styles from './page.module.css';
import type { Planning } from './planning.ts';

export const SetupTab = ({ planning: { process, members, can, again } }: { planning: Planning }) => {
  const t = useT();
  const { sending, problem, send } = useSend();
  const [initial] = useState(() => draftOf(process));
  const [saved, setSaved] = useState(false);
  const save = async (setup: ProcessSetup) => {
    if (!(await send(call('processEdit', { params: { process: process.id }, body: setup })))) return;
    setSaved(true);
    again();
  };
  return (
    <>
      <div className={styles.title}>
        <h1>{t('planning.tab.setup')}</h1>
        <p>{t(can('process.edit') ? 'planning.setup.text' : 'planning.setup.reading')}</p>
      </div>
      {can('concern.read') && (
        <Link href={`/process/${process.id}/concerns`} asChild>
          <ButtonLink look="quiet" iconAfter={<ForwardIcon />} className={styles.start}>
            {t('admin.setup.concerns')}
          </ButtonLink>
        </Link>
      )}
      <fieldset disabled={!can('process.edit')} className={styles.whole}>
        <ProcessForm
          initial={initial}
          members={members}
          doLabel={t('common.save')}
          sending={sending}
          refusal={
            <>
              <Trouble problem={problem} />
              {saved && <Notice tone="good">{t('planning.setup.saved')}</Notice>}
            </>
          }
          onChanged={() => setSaved(false)}
          onSave={(setup) => void save(setup)}
        />
      </fieldset>
    </>
  );
};
