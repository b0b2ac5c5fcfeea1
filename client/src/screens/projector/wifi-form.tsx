import { type FormEvent, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/field.tsx';
import { useT } from '../../i18n/use-t.ts';
import type { Wifi } from '../../pieces/qr/wifi-text.ts';
import styles from './screen.module.css';

/** Where the hall has a network of its own: its name and password, to be shown to the room. */
export const WifiForm = ({
  wifi,
  setWifi,
  close,
}: {
  wifi: Wifi | null;
  setWifi: (wifi: Wifi | null) => void;
  close: () => void;
}) => {
  const t = useT();
  const [name, setName] = useState(wifi?.name ?? '');
  const [password, setPassword] = useState(wifi?.password ?? '');
  const kept = (now: Wifi | null) => {
    setWifi(now);
    close();
  };
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') kept({ name: name.trim(), password });
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('projector.wifi.title')}
      closeLabel={t('common.close')}
      actions={
        <>
          {wifi && <Button onClick={() => kept(null)}>{t('projector.wifi.remove')}</Button>}
          <Button type="submit" form="hall-wifi" look="primary">
            {t('projector.wifi.show')}
          </Button>
        </>
      }
    >
      <form id="hall-wifi" onSubmit={submitted} className={styles.form}>
        <p>{t('projector.wifi.kept')}</p>
        <TextField
          label={t('projector.wifi.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
          required
          maxLength={32}
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          label={t('projector.wifi.password')}
          hint={t('projector.wifi.password-hint')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          maxLength={63}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </form>
    </Dialog>
  );
};
