import type { SessionSummary } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { useT } from '../../../i18n/use-t.ts';
import { Trouble } from '../../../pieces/asking/trouble.tsx';
import { useSend } from '../../../pieces/asking/use-send.ts';
import { useTableName } from '../../../pieces/table-name.ts';
import { CopyLine } from '../copy-line.tsx';

/** Links that make whoever opens one the recorder of a table. */
export const RecorderLinks = ({ session, onClose }: { session: SessionSummary; onClose: () => void }) => {
  const t = useT();
  const nameOf = useTableName(session.rooms);
  const { sending, problem, send } = useSend();
  const [links, setLinks] = useState<readonly { table: number; path: string }[] | null>(null);
  const make = async () => {
    const made = await send(call('recorderLinks', { params: { session: session.id }, body: {} }));
    if (made) setLinks(made.value.links);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t('planning.recorders')}
      size="wide"
      actions={
        <Button look="primary" disabled={sending} onClick={() => void make()}>
          {t(links ? 'planning.recorders.again' : 'planning.recorders.make')}
        </Button>
      }
    >
      <p>{t('planning.recorders.text')}</p>
      <Trouble problem={problem} />
      {links?.length === 0 && <p>{t('planning.recorders.no-tables')}</p>}
      {links?.map(({ table, path }) => (
        <CopyLine key={table} label={nameOf(table)} text={`${window.location.origin}${path}`} />
      ))}
    </Dialog>
  );
};
