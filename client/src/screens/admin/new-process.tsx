import type { ProcessSetup } from '@futureback/shared/process/schema.ts';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { call } from '../../api/call.ts';
import { ButtonLink } from '../../design/button.tsx';
import { useLanguage } from '../../i18n/use-t.ts';
import { Trouble } from '../../pieces/asking/trouble.tsx';
import { useSend } from '../../pieces/asking/use-send.ts';
import { ProcessForm } from '../../pieces/process-form/process-form.tsx';
import { newDraft } from '../../pieces/process-form/setup-draft.ts';
import { SignedIn, StaffFrame } from '../../pieces/staff-frame/staff-frame.tsx';
import { useTitle } from '../../pieces/use-title.ts';
import styles from './admin.module.css';

export const Screen = () => {
  const { language, t } = useLanguage();
  const [, go] = useLocation();
  useTitle(t('admin.new.title'));
  const { sending, problem, send } = useSend();
  const [draft] = useState(() => newDraft(new Date(), language));
  const make = async (setup: ProcessSetup) => {
    const made = await send(call('processCreate', { body: setup }));
    if (made) go(`/process/${made.value.process}`);
  };
  return (
    <SignedIn>
      {(account) => (
        <StaffFrame account={account}>
          <div className={styles.words}>
            <h1>{t('admin.new.title')}</h1>
            <p>{t('admin.new.text')}</p>
          </div>
          <ProcessForm
            initial={draft}
            doLabel={t('admin.new.make')}
            sending={sending}
            refusal={<Trouble problem={problem} />}
            onSave={(setup) => void make(setup)}
            cancel={
              <Link href="/processes" asChild>
                <ButtonLink look="quiet" size="big">
                  {t('common.cancel')}
                </ButtonLink>
              </Link>
            }
          />
        </StaffFrame>
      )}
    </SignedIn>
  );
};
