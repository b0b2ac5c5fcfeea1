import { AlignmentType, type IStylesOptions } from 'docx';
import type { Speech } from '../speech.ts';
import { languageTags } from './type.ts';

/** The palette of the product's paper side; printed in grey it still reads. */
export const INK = { text: '1E2430', soft: '4B5365', plum: '6A2C69', line: 'D8CFBF', wash: 'F6F1E8' } as const;

/** Faces that school machines have. `cs` sets Arabic and other scripts that run from right to left. */
const SERIF = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman' };
const SANS = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' };

const heading = (size: number, before: number, after: number, color: string = INK.text) => ({
  run: { font: SERIF, size, color, bold: false },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

/** The document's styles, by the names that Word knows, so that a school can restyle everything at once. Sizes are half points. */
export const stylesFor = (speech: Speech): IStylesOptions => ({
  default: {
    document: {
      run: { font: SANS, size: 22, color: INK.text, language: languageTags(speech.language) },
      paragraph: { spacing: { after: 140, line: 288 } },
    },
    title: {
      run: { font: SERIF, size: 60, color: INK.plum },
      paragraph: { spacing: { before: 0, after: 100, line: 240 }, keepNext: true },
    },
    heading1: heading(36, 520, 140, INK.plum),
    heading2: heading(27, 320, 100),
    heading3: { ...heading(22, 220, 60), run: { font: SANS, size: 22, color: INK.text, bold: true } },
    caption: {
      run: { font: SANS, size: 20, color: INK.soft, bold: true, italics: false },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: SERIF, size: 28, color: INK.text },
      paragraph: { spacing: { after: 120 } },
    },
    {
      id: 'Vision',
      name: 'Vision',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: SERIF, size: 28 },
      paragraph: { spacing: { after: 200, line: 384 } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 21, color: INK.text },
      paragraph: { spacing: { after: 90, line: 264 }, indent: { start: 340, end: 340 }, keepLines: true },
    },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19, color: INK.soft },
      paragraph: { spacing: { after: 120, line: 252 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19 },
      paragraph: { spacing: { after: 20, line: 247 } },
    },
    {
      id: 'TableHead',
      name: 'Table Head',
      basedOn: 'TableText',
      quickFormat: true,
      run: { size: 19, bold: true, color: INK.soft },
      paragraph: { keepNext: true },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 18, color: INK.soft },
      paragraph: { spacing: { after: 0 }, alignment: AlignmentType.START },
    },
  ],
  characterStyles: [
    { id: 'SourceNumber', name: 'Source Number', run: { font: SANS, size: 20, color: INK.plum, superScript: true } },
  ],
});
