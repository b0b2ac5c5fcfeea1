import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import { useEffect, useRef, useState } from 'react';
import { interfaceLanguages } from '../../i18n/languages.ts';
import { useTitle } from '../../pieces/use-title.ts';
import styles from './design.module.css';
import { useForcedLight } from './forced-light.ts';
import { Sheet } from './sheet.tsx';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/**
 * Every part in every state, for whoever draws them; it is no page of the product and is left out of its build. `/design`
 * shows six sheets, light and dark in each language; `/design?lang=ar&light=dark` is one of them alone.
 */
export const Screen = () => {
  const alone = new URLSearchParams(window.location.search).has('lang');
  useTitle('Parts');
  useForcedLight();
  if (alone) return <Sheet />;
  return (
    <main className={styles.bands}>
      <h1 className={styles.hidden}>Parts</h1>
      {SPOKEN.flatMap((language) =>
        SCHEMES.map((scheme) => <Band key={`${language}-${scheme}`} language={language} scheme={scheme} />),
      )}
    </main>
  );
};

/** One sheet in a page of its own, because a page has one language, one direction and one light. */
const Band = ({ language, scheme }: { language: Spoken; scheme: Scheme }) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(1200);
  const watching = useRef<ResizeObserver>(undefined);
  useEffect(() => () => watching.current?.disconnect(), []);
  const loaded = () => {
    const page = frame.current?.contentDocument?.documentElement;
    if (!page) return;
    watching.current?.disconnect();
    watching.current = new ResizeObserver(() => setHeight(page.offsetHeight));
    watching.current.observe(page);
  };
  return (
    <iframe
      ref={frame}
      title={`${interfaceLanguages[language].ownName}, ${scheme}`}
      src={`/design?lang=${language}&light=${scheme}`}
      className={styles.band}
      style={{ blockSize: height }}
      onLoad={loaded}
    />
  );
};
