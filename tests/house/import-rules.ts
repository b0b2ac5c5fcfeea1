// Who may import whom. Every rule of the house is in these tables; the test beside them holds the sources to it.

export type Package = 'shared' | 'server' | 'client' | 'scripts' | 'tests';

/** What a package may import beside itself. Client and server never meet. */
export const PACKAGES: { readonly [package_ in Package]: readonly Package[] } = {
  shared: [],
  server: ['shared'],
  client: ['shared'],
  scripts: ['shared', 'server', 'client'],
  tests: ['shared', 'server', 'client', 'scripts'],
};

export type Layers = {
  /**
   * From the top to the ground, each line the names of files (without ending) or folders directly in `src`. A name may
   * import what stands on a line below its own. Names of one line leave each other alone, except on `siblings` lines.
   */
  readonly order: readonly (readonly string[])[];
  /** Lines (by their first name) whose names may import each other: the words that all others are made of. */
  readonly siblings: readonly string[];
  /** Anybody may import these; they themselves import only each other and the lines that are named. */
  readonly everywhere: { readonly [name: string]: readonly string[] };
  /** Within these folders each subfolder stands alone: a screen never imports a screen. */
  readonly apart: readonly string[];
};

export const LAYERS: { readonly [package_ in 'shared' | 'server' | 'client']: Layers } = {
  shared: {
    order: [
      ['wire'],
      ['report'],
      ['synthesis'],
      ['projection'],
      ['documents'],
      ['permission'],
      ['session'],
      ['process'],
      ['protocol'],
      ['document-name'],
      ['actor', 'ids', 'time', 'result', 'language', 'hash'],
    ],
    siblings: ['actor'],
    everywhere: {},
    apart: [],
  },
  server: {
    order: [
      ['main'],
      ['serve'],
      ['app', 'addresses'],
      ['http', 'control', 'collab', 'purge'],
      ['live', 'export', 'identity'],
      ['ports', 'store', 'clock', 'random', 'log', 'config'],
    ],
    siblings: ['ports'],
    everywhere: {},
    apart: [],
  },
  client: {
    order: [
      ['main'],
      ['app', 'routes', 'broken', 'not-found', 'own-page'],
      ['screens'],
      ['steps'],
      ['pieces'],
      ['realtime'],
      ['api'],
    ],
    siblings: ['app'],
    everywhere: { design: [], i18n: [] },
    apart: ['screens'],
  },
};

/** The only modules from outside that the pure core uses. */
export const CORE_MAY_USE: readonly RegExp[] = [
  /^zod\/mini$/,
  /^yjs$/,
  /^lib0\/(?!random|time|webcrypto|broadcastchannel|storage|websocket|dom)/,
  /^fractional-indexing$/,
];

/** Clocks, chance and timers reach the core as arguments. */
export const CORE_MAY_NOT_SAY: readonly RegExp[] = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\b/,
  /\bperformance\.now\b/,
  /\bcrypto\b/,
  /\bglobalThis\b/,
  /\bset(?:Timeout|Interval)\b/,
];

/** Adapters of ports, and who may name them: the start-up file, and tests. */
export const ADAPTERS = /^server\/src\/store\/sqlite/;
export const MAY_NAME_ADAPTERS = /^server\/src\/(?:serve\.ts$|store\/sqlite)|^(?:tests|scripts)\/|\.test\.ts$/;
