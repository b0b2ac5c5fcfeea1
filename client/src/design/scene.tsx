import { type ComponentPropsWithRef, useEffect, useRef } from 'react';
import styles from './scene.module.css';

/** Where in time the group stands. */
export type SceneName = 'today' | 'dawn' | 'dusk' | 'path' | 'gather';

const washOf = (element: Element) => getComputedStyle(element).getPropertyValue('--wash').trim() || undefined;

/** Colours the browser's own bars like the page while it is open. */
const useBrowserBar = (of: SceneName, page: boolean) => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const meta = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]');
    const wash = ref.current && page ? washOf(ref.current) : undefined;
    if (!meta || wash === undefined || of === undefined) return;
    const before = meta.content;
    meta.content = wash;
    return () => {
      meta.content = before;
    };
  }, [of, page]);
  return ref;
};

/**
 * The light a page or a part of it stands in. Everything inside takes its wash and accent from here; when
 * the scene changes the wash cross-fades.
 */
export const Scene = ({
  of,
  page = false,
  far = false,
  highContrast = false,
  className = '',
  ...rest
}: {
  of: SceneName;
  /** Fills the window. */
  page?: boolean;
  /** Read from across the room: deeper inks, type measured in parts of the height. */
  far?: boolean;
  highContrast?: boolean;
} & Omit<ComponentPropsWithRef<'div'>, 'ref'>) => {
  const ref = useBrowserBar(of, page);
  return (
    <div
      ref={ref}
      data-scene={of}
      data-far={far || undefined}
      data-contrast={highContrast ? 'high' : undefined}
      className={`${styles.scene} ${page ? styles.page : ''} ${className}`}
      {...rest}
    />
  );
};
