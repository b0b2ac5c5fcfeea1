/** How a card that was not there before comes onto the wall. */
export type Entrance = 'glide' | 'turn' | 'none';

const ALL_AT_ONCE_MS = 300;
const STAGGER_MS = 40;

const wantsStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const cardsIn = (wall: HTMLElement) => wall.querySelectorAll<HTMLElement>('[data-card]');

export type Places = ReadonlyMap<string, DOMRect>;

export const placesOf = (wall: HTMLElement): Places =>
  new Map([...cardsIn(wall)].map((card) => [card.dataset.card ?? '', card.getBoundingClientRect()]));

/** Moves cards from where they were to where they are now, and lets new ones come in. Without motion they are simply there. */
export function glide(wall: HTMLElement, before: Places, now: Places, entrance: Entrance): void {
  if (wantsStillness()) return;
  let fresh = 0;
  for (const card of cardsIn(wall)) {
    const name = card.dataset.card ?? '';
    const [was, is] = [before.get(name), now.get(name)];
    if (was && is) move(card, was, is);
    else {
      enter(card, entrance, fresh);
      fresh += 1;
    }
  }
}

function move(card: HTMLElement, was: DOMRect, is: DOMRect): void {
  const [x, y] = [was.left - is.left, was.top - is.top];
  if (Math.abs(x) < 1 && Math.abs(y) < 1) return;
  card.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
    duration: ALL_AT_ONCE_MS,
    easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
  });
}

function enter(card: HTMLElement, entrance: Entrance, nth: number): void {
  const timing = { duration: ALL_AT_ONCE_MS, delay: nth * STAGGER_MS, fill: 'backwards' } as const;
  switch (entrance) {
    case 'none':
      return;
    case 'glide':
      card.animate(
        [
          { opacity: 0, transform: 'translateY(45%)' },
          { opacity: 1, transform: 'none' },
        ],
        { ...timing, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' },
      );
      return;
    case 'turn':
      // Half way round the card is edge-on; there its back, which lies over it, goes away.
      card.animate(
        [
          { transform: 'perspective(60em) rotateX(0)' },
          { transform: 'perspective(60em) rotateX(90deg)', easing: 'ease-out' },
          { transform: 'perspective(60em) rotateX(0)' },
        ],
        { ...timing, easing: 'ease-in' },
      );
      card.animate([{ opacity: 1 }, { opacity: 1, offset: 0.5 }, { opacity: 0, offset: 0.5 }, { opacity: 0 }], {
        ...timing,
        pseudoElement: '::after',
      });
  }
}
