import { useEffect } from 'react';
import type { SceneName } from '../design/scene.tsx';

/** Where along the line the marker stands: today at its start, the future at its end, until the group comes home. */
const MARKER: Record<SceneName, number> = { today: 9, dawn: 23, dusk: 23, path: 23, gather: 9 };
const NAMES = ['--wash', '--rail', '--accent'] as const;

/** The page's small picture among the browser's tabs: the time line in the light of the scene, with the marker where the group stands. */
export function useSceneIcon(scene: SceneName): void {
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    const lit = document.querySelector(`[data-scene="${scene}"]`);
    if (!icon || !lit) return;
    const before = icon.href;
    const style = getComputedStyle(lit);
    const [wash = '', rail = '', accent = ''] = NAMES.map((name) => style.getPropertyValue(name).trim());
    icon.href = `data:image/svg+xml,${encodeURIComponent(drawn(MARKER[scene], wash, rail, accent))}`;
    return () => {
      icon.href = before;
    };
  }, [scene]);
}

const drawn = (marker: number, wash: string, rail: string, accent: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${wash}"/><path d="M8 16h16" stroke="${rail}" stroke-width="3"/><circle cx="${marker}" cy="16" r="6" fill="${accent}"/></svg>`;
