import { AlignmentType, type ISpacingProperties, type IStylesOptions, LineRuleType } from 'docx';
import type { Speech } from '../speech.ts';
import { languageTags } from './type.ts';

/** The palette of the product's paper side; printed in grey it still reads. */
export const INK = { text: '1E2430', soft: '4B5365', plum: '6A2C69', line: 'D8CFBF', wash: 'F6F1E8' } as const;

/** Faces that school machines have. `cs` sets Arabic and other scripts that run from right to left. */
const SERIF = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman' };
const SANS = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' };

/** Space before and after in twentieths of a point, and the line's height as a multiple of what the face asks for. */
const space = (before: number, after: number, line: number): ISpacingProperties => ({
  before,
  after,
  line: Math.round(line * 240),
  lineRule: LineRuleType.AUTO,
});

const heading = (size: number, before: number, after: number, color: string = INK.text) => ({
  run: { font: SERIF, size, color, bold: false },
  paragraph: { spacing: space(before, after, 1.1), keepNext: true, keepLines: true },
});

/** The document's styles, by the names that Word knows, so that a school can restyle everything at once. Sizes are half points. */
export const stylesFor = (speech: Speech): IStylesOptions => ({
  default: {
    document: {
      run: { font: SANS, size: 22, color: INK.text, language: languageTags(speech.language) },
      paragraph: { spacing: space(0, 140, 1.2) },
    },
    title: {
      run: { font: SERIF, size: 60, color: INK.plum },
      paragraph: { spacing: space(120, 120, 1.05), keepNext: true },
    },
    heading1: heading(36, 520, 140, INK.plum),
    heading2: heading(27, 320, 100),
    heading3: { ...heading(22, 220, 60), run: { font: SANS, size: 22, color: INK.text, bold: true } },
    caption: {
      run: { font: SANS, size: 20, color: INK.soft, bold: true, italics: false },
      paragraph: { spacing: space(280, 90, 1.1), keepNext: true },
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
      paragraph: { spacing: space(0, 140, 1.15) },
    },
    {
      id: 'Vision',
      name: 'Vision',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: SERIF, size: 28 },
      paragraph: { spacing: space(60, 220, 1.32) },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 21, color: INK.text },
      paragraph: { spacing: space(0, 90, 1.12), indent: { start: 340, end: 340 }, keepLines: true },
    },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19, color: INK.soft },
      paragraph: { spacing: space(0, 110, 1.1) },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19 },
      paragraph: { spacing: space(0, 20, 1.05) },
    },
    {
      id: 'TableHead',
      name: 'Table Head',
      basedOn: 'TableText',
      quickFormat: true,
      run: { size: 17, bold: true, color: INK.soft },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 18, color: INK.soft },
      paragraph: { spacing: space(0, 0, 1), alignment: AlignmentType.START },
    },
  ],
  characterStyles: [
    { id: 'SourceNumber', name: 'Source Number', run: { font: SANS, size: 25, color: INK.plum, superScript: true } },
  ],
});
