import { describe, expect, test } from 'vitest';
import { complaintAbout } from './import-directions.ts';
import { CORE_MAY_NOT_SAY } from './import-rules.ts';
import { codeOf, importsOf } from './imports-of.ts';
import { allSources, sourcesIn } from './sources.ts';

describe('imports go one way', () => {
  test('everywhere in the repository', () => {
    const complaints = allSources().flatMap(({ path, text }) =>
      importsOf(text).flatMap((specifier) => {
        const complaint = complaintAbout(path, specifier);
        return complaint === undefined ? [] : [`${path}: ${complaint}`];
      }),
    );
    expect(complaints).toEqual([]);
  });

  test.each([
    ['client/src/screens/join/screen.tsx', '@futureback/server/app.ts', 'client may not import server'],
    ['server/src/app.ts', '@futureback/client/app.tsx', 'server may not import client'],
    ['shared/src/ids.ts', '@futureback/server/app.ts', 'shared may not import server'],
    ['server/src/app.ts', '@futureback/scripts/checks.ts', 'server may not import scripts'],
    ['server/src/app.ts', '../../shared/src/ids.ts', 'another package is imported as'],
    ['shared/src/session/decide.ts', '@futureback/shared/ids.ts', 'inside a package imports are relative'],
    ['shared/src/session/decide.ts', '../projection.ts', 'session may not import projection'],
    ['shared/src/process/schema.ts', '../session/state.ts', 'process may not import session'],
    ['shared/src/ids.ts', 'node:crypto', 'the core may not use node:crypto'],
    ['shared/src/ids.ts', 'zod', 'the core may not use zod'],
    ['shared/src/ids.ts', 'lib0/random', 'the core may not use lib0/random'],
    ['shared/src/odds-and-ends.ts', './ids.ts', 'odds-and-ends has no place yet'],
    ['server/src/http/sessions.ts', '../control/socket.ts', 'http may not import control'],
    ['server/src/live/session.ts', '../http/sessions.ts', 'live may not import http'],
    ['server/src/app.ts', './store/sqlite/store.ts', 'only serve and tests may name the adapter'],
    ['client/src/screens/join/screen.tsx', '../projector/screen.tsx', 'screens/join may not import screens/projector'],
    ['client/src/pieces/note.tsx', '../steps/registry.ts', 'pieces may not import steps'],
    ['client/src/design/button.tsx', '../api/fetch.ts', 'design may not import api'],
    ['tests/house/imports.test.ts', '../../../elsewhere/file.ts', 'leads out of the packages'],
  ])('%s may not import %s', (path, specifier, complaint) => {
    expect(complaintAbout(path, specifier)).toContain(complaint);
  });

  test.each([
    ['client/src/screens/join/screen.tsx', '@futureback/shared/session/state.ts'],
    ['client/src/screens/join/screen.tsx', './code-field.tsx'],
    ['client/src/screens/join/screen.tsx', '../../steps/registry.ts'],
    ['client/src/api/fetch.ts', '../i18n/words.ts'],
    ['client/src/screens/join/screen.tsx', 'react'],
    ['shared/src/session/decide.ts', '../protocol/schema.ts'],
    ['shared/src/actor.ts', './ids.ts'],
    ['shared/src/wire/up.ts', 'zod/mini'],
    ['shared/src/session/decide.test.ts', 'vitest'],
    ['server/src/serve.ts', './store/sqlite/store.ts'],
    ['server/src/app.ts', './store/store.ts'],
    ['tests/integration/join.test.ts', '@futureback/server/store/sqlite/store.ts'],
    ['tests/house/setup.test.ts', '../../scripts/tally.ts'],
  ])('%s may import %s', (path, specifier) => {
    expect(complaintAbout(path, specifier)).toBeUndefined();
  });
});

test('the core has no clock, no chance and no timer of its own', () => {
  const said = sourcesIn('shared/src/**/*.ts')
    .filter(({ path }) => !path.endsWith('.test.ts'))
    .flatMap(({ path, text }) =>
      CORE_MAY_NOT_SAY.filter((word) => word.test(codeOf(text))).map((word) => `${path}: ${word.source}`),
    );
  expect(said).toEqual([]);
});

describe('the scanner', () => {
  test('finds every way to import', () => {
    const source = `
      import './side-effect.ts';
      import react from "react";
      import type { A } from './a.ts';
      import {
        b,
        c as d,
      } from '../b.ts';
      export { e } from './e.ts';
      export * from './f.ts';
      const g = await import('./g.ts');
      type H = import('./h.ts').H;
    `;
    expect(importsOf(source)).toEqual([
      './side-effect.ts',
      'react',
      './a.ts',
      '../b.ts',
      './e.ts',
      './f.ts',
      './g.ts',
      './h.ts',
    ]);
  });

  test('takes no comment and no text for an import', () => {
    const source = [
      '// import "./one.ts"',
      '/* from "./two.ts" */',
      'const a = "import \'./three.ts\'";',
      'const b = `\nimport "./four.ts"\n`;',
      "const c = 'https://five.example'; import './real.ts';",
    ].join('\n');
    expect(importsOf(source)).toEqual(['./real.ts']);
  });

  test('leaves the code when comments and texts go', () => {
    expect(codeOf("const now = 'Date.now'; // Math.random\nperformance.now()")).not.toMatch(/Date\.now|Math\.random/);
    expect(codeOf("const now = 'Date.now'; // Math.random\nperformance.now()")).toContain('performance.now()');
  });
});
