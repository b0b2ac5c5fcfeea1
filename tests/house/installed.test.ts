import { describe, expect, test } from 'vitest';
import { missingPackages } from '../../scripts/installed.mjs';

const platform = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const linux = { optional: true, os: ['linux'], cpu: ['x64'] };

describe('what an install still has to bring', () => {
  test('is nothing when node_modules holds what the lock file names', () => {
    const packages = {
      '': {},
      'node_modules/yjs': { version: '13.6.0' },
      'node_modules/@futureback/shared': { link: true },
    };
    expect(missingPackages({ packages }, { packages }, platform)).toEqual([]);
  });

  test('is a package that is absent or of another version', () => {
    const lock = { packages: { 'node_modules/yjs': { version: '13.6.1' }, 'node_modules/zod': { version: '4.6.0' } } };
    const held = { packages: { 'node_modules/yjs': { version: '13.6.0' } } };
    expect(missingPackages(lock, held, platform)).toEqual(['node_modules/yjs', 'node_modules/zod']);
  });

  test('is a native package for this platform that npm left out', () => {
    const lock = { packages: { 'node_modules/native-linux-x64': { version: '1.0.0', libc: ['glibc'], ...linux } } };
    expect(missingPackages(lock, { packages: {} }, platform)).toEqual(['node_modules/native-linux-x64']);
  });

  test('is not a native package for another platform, nor a fallback for any', () => {
    const lock = {
      packages: {
        'node_modules/native-darwin': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
        'node_modules/native-musl': { version: '1.0.0', libc: ['musl'], ...linux },
        'node_modules/native-wasm': { version: '1.0.0', optional: true },
      },
    };
    expect(missingPackages(lock, { packages: {} }, platform)).toEqual([]);
  });
});
