import { type ReactNode, useState } from 'react';
import { Button, IconButton } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { CodeIcon, CopyIcon, SavedIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { Qr } from '../../pieces/qr/qr.tsx';
import styles from './side.module.css';

/** A link to hand on: copied, or scanned from this screen. */
export const LinkRow = ({ name, address, children }: { name: string; address: string; children?: ReactNode }) => {
  const t = useT();
  const [shown, setShown] = useState(false);
  const qr = t('facilitator.links.qr', { name });
  return (
    <li>
      <b>{name}</b>
      <CopyButton text={address} />
      <IconButton size="small" label={qr} onClick={() => setShown(true)}>
        <CodeIcon />
      </IconButton>
      {children}
      <Dialog open={shown} onClose={() => setShown(false)} title={name} closeLabel={t('common.close')}>
        <p>{t('facilitator.links.scan')}</p>
        <Qr text={address} label={qr} />
      </Dialog>
    </li>
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
