import type { Language } from '@futureback/shared/language.ts';
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Speech } from '../speech.ts';
import { INK } from './styles.ts';
import { type Block, paragraph, words } from './type.ts';

/** The text's width on US Letter, in twentieths of a point. */
export const TEXT_WIDTH = 9360;

/** `share` is the column's part of the width; figures stand at the end of their column, one under the other. */
export type Column = { head: string; share: number; figures?: boolean };

/** A line of a cell; what people named themselves says its language. */
export type Line = { text: string; language?: Language; soft?: boolean; strong?: boolean };

/** A table with its caption. The first row repeats on every page, rows are not torn apart, and hairlines are all its lines. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Line[])[][],
  speech: Speech,
): Block[] {
  const { language } = speech;
  const sum = columns.reduce((total, { share }) => total + share, 0);
  const widths = columns.map(({ share }) => Math.round((TEXT_WIDTH * share) / sum));
  const cell = (lines: readonly Line[], column: number, style: 'TableHead' | 'TableText'): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 70, bottom: 70, left: column === 0 ? 40 : 90, right: 90 },
      verticalAlign: style === 'TableHead' ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      ...(style === 'TableHead' ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: INK.wash } } : {}),
      children: (lines.length > 0 ? lines : [{ text: '' }]).map((line) =>
        linePara(line, style, columns[column]?.figures ?? false),
      ),
    });
  const linePara = (line: Line, style: string, figures: boolean): Paragraph =>
    paragraph(
      [
        words(line.text, line.language ?? language, {
          ...(line.soft ? { color: INK.soft } : {}),
          ...(line.strong ? { bold: true } : {}),
        }),
      ],
      language,
      { style, alignment: figures ? AlignmentType.END : AlignmentType.START },
    );
  const line = { style: BorderStyle.SINGLE, size: 4, color: INK.line };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return [
    paragraph([words(caption, language)], language, { style: 'Caption' }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: speech.rightToLeft,
      borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ head }, column) => cell([{ text: head }], column, 'TableHead')),
        }),
        ...rows.map(
          (row) =>
            new TableRow({ cantSplit: true, children: row.map((lines, column) => cell(lines, column, 'TableText')) }),
        ),
      ],
    }),
    new Paragraph({ spacing: { after: 60, line: 120 } }),
  ];
}
