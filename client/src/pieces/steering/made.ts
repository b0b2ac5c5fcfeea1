import type { Spotlight } from '@futureback/shared/session/command.ts';

const KINDS: readonly Spotlight['kind'][] = ['note', 'theme', 'sentence'];

/** Marks an element as the place of one thing that people made, so that a key knows what the focus is on. */
export const placeOf = ({ kind, id }: Spotlight) => ({ 'data-made': `${kind}/${id}` });

/** The innermost thing that people made around an element, or null. */
export function madeAround(element: Element | null): Spotlight | null {
  const [of, id] = element?.closest<HTMLElement>('[data-made]')?.dataset.made?.split('/') ?? [];
  const kind = KINDS.find((one) => one === of);
  return kind && id ? { kind, id } : null;
}

export const isSameMade = (one: Spotlight | null, other: Spotlight | null): boolean =>
  one?.kind === other?.kind && one?.id === other?.id;
