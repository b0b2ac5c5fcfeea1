// Judges one import after the tables in import-rules.ts.
import { dirname, join } from 'node:path/posix';
import {
  ADAPTERS,
  CORE_MAY_USE,
  LAYERS,
  type Layers,
  MAY_NAME_ADAPTERS,
  PACKAGES,
  type Package,
} from './import-rules.ts';

const isTest = (path: string): boolean => /\.(?:test|contract|fixture)\.tsx?$/.test(path);

const packageOf = (path: string): Package => path.slice(0, path.indexOf('/')) as Package;

/** The file in the repository that a specifier means; undefined for a package from outside. */
function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(path), specifier.replace(/\?.*$/, ''));
  const own = /^@futureback\/(?<package>[a-z]+)\/(?<rest>.+)$/.exec(specifier)?.groups;
  return own && `${own.package}/src/${own.rest}`;
}

/** What is wrong with this import, in a sentence; undefined when nothing is. */
export function complaintAbout(path: string, specifier: string): string | undefined {
  const target = targetOf(path, specifier);
  const from = packageOf(path);
  if (target === undefined) {
    const isFree = from !== 'shared' || isTest(path) || CORE_MAY_USE.some((allowed) => allowed.test(specifier));
    return isFree ? undefined : `the core may not use ${specifier}`;
  }
  const to = packageOf(target);
  if (to !== from) return complaintAcross(path, specifier, from, to, target);
  if (!specifier.startsWith('.')) return `${specifier}: inside a package imports are relative`;
  if (from === 'scripts' || from === 'tests') return undefined;
  if (isTest(path)) return undefined;
  return complaintAboutAdapter(path, target) ?? complaintAboutLayers(LAYERS[from], path, target);
}

function complaintAcross(path: string, specifier: string, from: Package, to: Package, target: string) {
  if (!(to in PACKAGES)) return `${specifier} leads out of the packages`;
  if (!PACKAGES[from].includes(to)) return `${from} may not import ${to}`;
  const isWorkspace = to in LAYERS;
  if (isWorkspace && specifier.startsWith('.') && target.includes('/src/')) {
    return `${specifier}: another package is imported as @futureback/${to}/…`;
  }
  return complaintAboutAdapter(path, target);
}

const complaintAboutAdapter = (path: string, target: string): string | undefined =>
  ADAPTERS.test(target) && !MAY_NAME_ADAPTERS.test(path)
    ? `only serve and tests may name the adapter ${target}`
    : undefined;

/** `client/src/screens/join/screen.tsx` is in the layer `screens`, in its part `join`. */
function placeOf(path: string): { layer: string; part: string } {
  const [layer = '', part = ''] = path.split('/').slice(2);
  return { layer: layer.replace(/\.[a-z.]+$/, ''), part };
}

function complaintAboutLayers(layers: Layers, path: string, target: string): string | undefined {
  const here = placeOf(path);
  const there = placeOf(target);
  if (here.layer === there.layer) {
    const strangers = layers.apart.includes(here.layer) && here.part !== there.part;
    return strangers ? `${here.layer}/${here.part} may not import ${there.layer}/${there.part}` : undefined;
  }
  if (there.layer in layers.everywhere) return undefined;
  const reach = layers.everywhere[here.layer];
  if (reach !== undefined) {
    return reach.includes(there.layer) ? undefined : `${here.layer} may not import ${there.layer}`;
  }
  const from = layers.order.findIndex((line) => line.includes(here.layer));
  const to = layers.order.findIndex((line) => line.includes(there.layer));
  if (from === -1) return `${here.layer} has no place yet in tests/house/import-rules.ts`;
  if (to === -1) return `${there.layer} has no place yet in tests/house/import-rules.ts`;
  const friends = from === to && layers.siblings.includes(layers.order[from]?.[0] ?? '');
  return from < to || friends ? undefined : `${here.layer} may not import ${there.layer}`;
}
