// Plays a small process in browsers and keeps pictures of it; needs a built client and Debian's Chromium.
// `npm run pictures -- FOLDER [--faces en-light,ar-dark] [--widths 360,1920]`: every screen and every kind of step, to judge.
// `npm run pictures -- --for-docs`: the twelve that the guide shows, into docs/images.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { takeEveryScreen } from './pictures/every-screen.ts';
import { takeForDocs } from './pictures/for-docs.ts';

const DOCS = fileURLToPath(new URL('../docs/images', import.meta.url));

const {
  values,
  positionals: [folder],
} = parseArgs({
  allowPositionals: true,
  options: { 'for-docs': { type: 'boolean' }, faces: { type: 'string' }, widths: { type: 'string' } },
});
/** All are, where nothing is asked for. */
const isAsked = (list: string | undefined, one: string): boolean => list?.split(',').includes(one) ?? true;

const into = folder ?? (values['for-docs'] ? DOCS : null);
if (into === null) {
  console.error('Say where the pictures shall be kept: npm run pictures -- FOLDER');
  process.exitCode = 2;
} else {
  mkdirSync(into, { recursive: true });
  await (values['for-docs']
    ? takeForDocs(into)
    : takeEveryScreen(into, {
        face: (name) => isAsked(values.faces, name),
        width: (width) => isAsked(values.widths, String(width)),
      }));
}
