import type { SessionId } from '@futureback/shared/ids.ts';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { Button, IconButton } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { CodeIcon, CopyIcon, LinkIcon, SavedIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSend } from '../../pieces/asking/use-send.ts';
import { useProblemSentence } from '../../pieces/problem-sentence.ts';
import { Qr } from '../../pieces/qr/qr.tsx';
import styles from './side.module.css';

type TableLink = { table: number; address: string };

/** Links for the people who write for a table. They are shown once; new ones take the place of old ones. */
export const RecorderLinks = ({ session }: { session: SessionId }) => {
  const t = useT();
  const sentence = useProblemSentence();
  const { send, sending, problem } = useSend();
  const [links, setLinks] = useState<readonly TableLink[] | null>(null);
  const [shown, setShown] = useState<TableLink | null>(null);

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
            {links.map((link) => (
              <li key={link.table}>
                <b>{t('facilitator.tables.table', { table: link.table })}</b>
                <CopyButton text={link.address} />
                <IconButton
                  size="small"
                  label={t('facilitator.links.qr', { table: link.table })}
                  onClick={() => setShown(link)}
                >
                  <CodeIcon />
                </IconButton>
              </li>
            ))}
          </ul>
        </>
      )}
      <Dialog
        open={shown !== null}
        onClose={() => setShown(null)}
        title={shown ? t('facilitator.tables.table', { table: shown.table }) : ''}
        closeLabel={t('common.close')}
      >
        {shown && (
          <>
            <p>{t('facilitator.links.scan')}</p>
            <Qr text={shown.address} label={t('facilitator.links.qr', { table: shown.table })} />
          </>
        )}
      </Dialog>
    </div>
  );
};

/** Copies where the browser lets it; on plain http it does not, and then the address is there to be marked by hand. */
const CopyButton = ({ text }: { text: string }) => {
  const t = useT();
  const [state, setState] = useState<'ready' | 'copied' | 'by-hand'>('ready');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('by-hand');
    }
  };
  if (state === 'by-hand')
    return (
      <input
        className={styles.byHand}
        readOnly
        value={text}
        dir="ltr"
        aria-label={t('facilitator.links.address')}
        onFocus={(event) => event.currentTarget.select()}
      />
    );
  return (
    <Button size="small" icon={state === 'copied' ? <SavedIcon /> : <CopyIcon />} onClick={() => void copy()}>
      {t(state === 'copied' ? 'common.copied' : 'common.copy')}
    </Button>
  );
};
