import { SPOKEN } from '@futureback/shared/language.ts';
import { useEffect, useState } from 'react';
import { interfaceLanguages, isSpoken } from '../../i18n/languages.ts';
import { useLanguage } from '../../i18n/use-t.ts';
import type { Wifi } from '../../pieces/qr/wifi-text.ts';
import styles from './screen.module.css';
import { WifiForm } from './wifi-form.tsx';

const STAYS_MS = 3_000;

/** Seen while the mouse moves or the keyboard is in it, and gone for the room. */
export const Controls = ({
  highContrast,
  setHighContrast,
  wifi,
  setWifi,
}: {
  highContrast: boolean;
  setHighContrast: (on: boolean) => void;
  wifi: Wifi | null;
  setWifi: (wifi: Wifi | null) => void;
}) => {
  const [asking, setAsking] = useState(false);
  const { t, language, choose } = useLanguage();
  const moving = useMoving();
  const full = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen().catch(() => undefined);
  };
  return (
    <>
      <div className={styles.controls} data-shown={moving || undefined}>
        {document.fullscreenEnabled && (
          <button type="button" onClick={full}>
            {t('projector.controls.full')}
          </button>
        )}
        <button type="button" aria-pressed={highContrast} onClick={() => setHighContrast(!highContrast)}>
          {t('projector.controls.contrast')}
        </button>
        <button type="button" aria-pressed={wifi !== null} onClick={() => setAsking(true)}>
          {t('projector.controls.wifi')}
        </button>
        <label>
          <span className={styles.unseen}>{t('common.language')}</span>
          <select
            value={language}
            onChange={({ currentTarget: { value } }) => {
              if (isSpoken(value)) void choose(value);
            }}
          >
            {SPOKEN.map((one) => (
              <option key={one} value={one} lang={one}>
                {interfaceLanguages[one].ownName}
              </option>
            ))}
          </select>
        </label>
      </div>
      {asking && <WifiForm wifi={wifi} setWifi={setWifi} close={() => setAsking(false)} />}
    </>
  );
};

/** Whether the mouse has moved just now. */
function useMoving(): boolean {
  const [moving, setMoving] = useState(false);
  useEffect(() => {
    let still: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      setMoving(true);
      clearTimeout(still);
      still = setTimeout(() => setMoving(false), STAYS_MS);
    };
    document.addEventListener('pointermove', moved);
    return () => {
      clearTimeout(still);
      document.removeEventListener('pointermove', moved);
    };
  }, []);
  return moving;
}
