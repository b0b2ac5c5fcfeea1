import { describe, expect, it } from 'vitest';
import css from './tokens.css?raw';

type Tokens = Record<string, string>;

const declarations = (block: string): Tokens =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value?.trim()]),
  );

/** The tokens of every rule whose selector is exactly this, in the light or the dark part of the file. */
const tokensOf = (selector: string, dark: boolean): Tokens => {
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const media = /@media screen and \(prefers-color-scheme: dark\) \{([\s\S]*?\n)\}/g;
  const source = dark
    ? [...withoutComments.matchAll(media)].map(([, inside]) => inside ?? '').join('\n')
    : withoutComments.replace(media, '');
  const escaped = selector.replace(/[[\]]/g, '\\$&');
  const rule = new RegExp(`(?:^|\\n)\\s*${escaped} \\{([^}]*)\\}`, 'g');
  return Object.assign({}, ...[...source.matchAll(rule)].map(([, block]) => declarations(block ?? '')));
};

const channels = (colour: string): [number, number, number] => {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  const numbers = hex
    ? [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    : colour.split(' ').map(Number);
  const [red, green, blue] = numbers;
  if (red === undefined || green === undefined || blue === undefined || numbers.some(Number.isNaN))
    throw new Error(`"${colour}" is neither a hex colour nor three channels`);
  return [red, green, blue];
};

const luminance = (colour: string): number => {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG contrast of two solid colours. */
const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const scenes = ['today', 'dawn', 'dusk', 'path', 'gather'] as const;

type Look = { name: string; far: boolean; high: boolean; dark: boolean; least: number };

const looks: Look[] = [
  { name: 'near, light', far: false, high: false, dark: false, least: 4.5 },
  { name: 'near, dark', far: false, high: false, dark: true, least: 4.5 },
  { name: 'far, light', far: true, high: false, dark: false, least: 7 },
  { name: 'far, dark', far: true, high: false, dark: true, least: 7 },
  { name: 'high contrast, light', far: true, high: true, dark: false, least: 10 },
  { name: 'high contrast, dark', far: true, high: true, dark: true, least: 10 },
];

/** What an element of a scene sees, in the order in which the cascade lays the rules over each other. */
const seen = ({ far, high, dark }: Look, scene: (typeof scenes)[number]): Tokens => ({
  ...tokensOf(':root', false),
  ...(dark ? tokensOf(':root', true) : {}),
  ...(dark ? tokensOf(`[data-scene='${scene}']`, true) : {}),
  ...(far ? tokensOf('[data-far]', false) : {}),
  ...(far && dark ? tokensOf('[data-far]', true) : {}),
  ...(high ? tokensOf("[data-contrast='high']", false) : {}),
  ...(high && dark ? tokensOf("[data-contrast='high']", true) : {}),
});

const weak = (tokens: Tokens, inks: readonly string[], papers: readonly string[], least: number) =>
  inks.flatMap((ink) =>
    papers.flatMap((paper) => {
      const found = contrast(tokens[ink] ?? '', tokens[paper] ?? '');
      return found < least ? [`${ink} on ${paper}: ${found.toFixed(2)}`] : [];
    }),
  );

const cases = looks.flatMap((look) => scenes.map((scene) => ({ ...look, scene, tokens: seen(look, scene) })));

describe.each(cases)('$name, in $scene', ({ scene, tokens: found, least, high }) => {
  const tokens = high ? { ...found, card: found.paper ?? '' } : found;
  const papers = ['paper', 'card', `${scene}-wash`];

  it('reads every ink on every paper', () => {
    const inks = ['ink', 'ink-soft', 'good', 'warn', 'danger', 'looks', 'sounds', 'feels', scene];
    expect(weak(tokens, inks, papers, least)).toEqual([]);
  });

  it('reads a notice on its own wash', () => {
    const pairs = ['good', 'warn', 'danger'].flatMap((tone) => weak(tokens, ['ink', tone], [`${tone}-wash`], least));
    expect(pairs).toEqual([]);
  });

  it('reads what lies in a trough', () => {
    expect(weak(tokens, ['ink', 'ink-soft'], ['sunken'], 4.5)).toEqual([]);
  });

  it('reads a primary button', () => {
    expect(weak(tokens, ['on-accent'], [scene], least)).toEqual([]);
  });

  it('shows the edge of what can be pressed', () => {
    expect(weak(tokens, ['edge', scene], papers, 3)).toEqual([]);
  });
});

describe.each([false, true])('with dark = %s', (dark) => {
  const tokens = { ...tokensOf(':root', false), ...(dark ? tokensOf(':root', true) : {}) };

  it('reads the figure on every shade of a share', () => {
    const pairs = [0, 1, 2, 3, 4].flatMap((at) => weak(tokens, [`on-share-${at}`], [`share-${at}`], 4.5));
    expect(pairs).toEqual([]);
  });

  it('reads a button that says danger', () => {
    expect(weak(tokens, ['on-danger'], ['danger'], 4.5)).toEqual([]);
  });
});
