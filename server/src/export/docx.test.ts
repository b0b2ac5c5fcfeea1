import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import { build } from '@futureback/shared/report/build.ts';
import { lincoln } from '@futureback/shared/report/lincoln.fixture.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from './docx.ts';

const report = build(lincoln, Date.UTC(2026, 10, 25, 15));
const folder = mkdtempSync(join(tmpdir(), 'futureback-docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text that LibreOffice sets on the pages, line by line as a reader sees it. */
function pagesOf(docx: Uint8Array, language: Spoken): string {
  const file = join(folder, language);
  writeFileSync(`${file}.docx`, docx);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const office = ['soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, `${file}.docx`];
  for (const [command = '', ...parameters] of [office, ['pdftotext', '-layout', `${file}.pdf`, `${file}.txt`]]) {
    const { status, error, stderr } = spawnSync(command, parameters, { encoding: 'utf8', timeout: 100_000 });
    if (status !== 0) throw new Error(`${command} did not work: ${error ?? stderr}`);
  }
  return readFileSync(`${file}.txt`, 'utf8');
}

describe('in English', () => {
  let pages: string;
  beforeAll(async () => {
    pages = pagesOf(await renderDocx(report, 'en'), 'en');
  }, 120_000);

  test('it has the parts that the state asks for, in their order', () => {
    const heads = [
      'Our vision',
      'What it looks like, sounds like and feels like',
      'Looks like',
      'Sounds like',
      'Feels like',
      'The team’s hopes and dreams',
      'How people were engaged',
      'How it was done',
      'How this effort is different',
      'Appendix A',
      'Appendix B',
      'Appendix C',
    ];
    const found = heads.map((head) => pages.search(new RegExp(`^\\s*${head}`, 'm')));
    expect(found.every((at) => at >= 0)).toBe(true);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  test('a sentence is followed by the numbers of its sources', () => {
    expect(pages.replaceAll(/\s+/g, ' ')).toMatch(
      /as a partner\. ?1, ?2, ?3 Students explain their own work, and it is safe/,
    );
  });

  test('a sentence without a source is pointed out', () => {
    expect(pages).toContain('The sentence marked † names no source yet.');
  });

  test('the number of a source leads to its theme and to words of people', () => {
    expect(pages).toMatch(/^\s*6\s+After-school care until six$/m);
    expect(pages).toContain('“I can finish my shift and not worry.” Family or caregiver · Family night');
  });

  test('a recorder’s sentence stands before the words it is for', () => {
    expect(pages.replaceAll(/\s+/g, ' ')).toMatch(
      /The late bus reaches every home\. .{0,60}In their words: “Said at table 1: the late bus goes to the flats as well\.”/,
    );
  });

  test('an outlier is called one', () => {
    expect(pages).toMatch(/The bus comes, and we know when[\s\S]*Meaningful outlier · 3 notes/);
  });

  test('small numbers are dashes, and so is what would give them away', () => {
    expect(pages).toMatch(/^\s*School or district leader(\s+–){7}$/m);
    expect(pages).toMatch(/^\s*Student\s+–\s+–\s+34\s+–\s+40\s+520\s+8%$/m);
  });

  test('notes in Arabic are set from right to left', () => {
    // The text layer holds letters in their shapes and in either order, so they are compared without both.
    const plain = (text: string) =>
      [...text.normalize('NFKC').replaceAll(/[^\p{Script=Arabic}]/gu, '')].sort().join('');
    const line = pages.split('\n').find((each) => /\p{Script=Arabic}/u.test(each) && plain(each).includes('سس')) ?? '';
    expect(plain(line)).toBe(plain('المدرسة مفتوحة حتى السادسة، وفيها طعام دافئ.'));
  });

  test('every page says which it is', () => {
    expect(pages).toMatch(/Lincoln School · Envision the future\s+Page 2 of \d+/);
  });
});

/** A part of a .docx, which is a zip: found through the list at its end. */
function part(docx: Uint8Array, wanted: string): string {
  const bytes = Buffer.from(docx);
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const end = at + 46 + (nameLength ?? 0);
    if (bytes.toString('utf8', at + 46, end) === wanted) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      return (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
    }
    at = end + (extra ?? 0) + (comment ?? 0);
  }
  throw new Error(`there is no ${wanted}`);
}

test('what nobody may see is not in the file', async () => {
  const document = part(await renderDocx(report, 'en'), 'word/document.xml');
  expect(document).toContain('It smells like bread at lunch.');
  expect(document).not.toMatch(/rude sentence|hidden note|took back|practice/i);
});

test.each(SPOKEN)(
  'in %s every part is a Word style, tables repeat their heads, and languages are named',
  async (language) => {
    const docx = await renderDocx(report, language);
    const [document, styles] = [part(docx, 'word/document.xml'), part(docx, 'word/styles.xml')];
    const used = new Set([...document.matchAll(/<w:(?:pStyle|rStyle) w:val="(\w+)"/g)].map(([, style]) => style));
    const defined = new Set([...styles.matchAll(/<w:style [^>]*w:styleId="(\w+)"/g)].map(([, style]) => style));
    expect([...used].filter((style) => !defined.has(style))).toEqual([]);
    expect([...used]).toEqual(
      expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Heading3', 'Caption', 'Quote']),
    );
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(document.match(/<w:tbl>/g)?.length);
    expect(styles).toContain({ en: 'w:val="en-US"', es: 'w:val="es-US"', ar: 'w:bidi="ar-SA"' }[language]);
    expect(document).toContain('w:lang w:bidi="ar-SA"');
  },
);
