import type { SessionId } from '@futureback/shared/ids.ts';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { LinkIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSend } from '../../pieces/asking/use-send.ts';
import { useProblemSentence } from '../../pieces/problem-sentence.ts';
import { useTableName } from '../../pieces/table-name.ts';
import { LinkRow } from './link-row.tsx';
import styles from './side.module.css';

type TableLink = { table: number; address: string };

/** Links for the people who write for a table. They are shown once; new ones take the place of old ones. */
export const RecorderLinks = ({ session, rooms }: { session: SessionId; rooms: boolean }) => {
  const t = useT();
  const nameOf = useTableName(rooms);
  const sentence = useProblemSentence();
  const { send, sending, problem } = useSend();
  const [links, setLinks] = useState<readonly TableLink[] | null>(null);

  const make = async () => {
    const made = await send(call('recorderLinks', { params: { session }, body: {} }));
    if (made) setLinks(made.value.links.map(({ table, path }) => ({ table, address: location.origin + path })));
  };

  return (
    <div className={styles.links}>
      {problem && <Notice tone="danger">{sentence(problem)}</Notice>}
      {links === null ? (
        <>
          <Button size="small" icon={<LinkIcon />} disabled={sending} onClick={() => void make()}>
            {t('facilitator.links.make')}
          </Button>
          <p className={styles.soft}>{t('facilitator.links.hint')}</p>
        </>
      ) : (
        <>
          <p className={styles.soft}>{t('facilitator.links.give')}</p>
          <ul className={styles.linkList}>
            {links.map(({ table, address }) => (
              <LinkRow key={table} name={nameOf(table)} address={address} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
