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
import { type Block, paragraph, small, words } from './type.ts';

/** The text's width on US Letter, in twentieths of a point. */
export const TEXT_WIDTH = 9360;

/** `share` is the column's part of the width; figures stand at the end of their column, one under the other. */
export type Column = { head: string; share: number; figures?: boolean };

/** A line of a cell; what people named themselves says its language. */
export type Line = { text: string; language?: Language; soft?: boolean; strong?: boolean };

/** A table of lines stays on one page up to this many of them. */
const WHOLE = 10;

/**
 * A table with its caption above and, where something needs saying, small print below. Hairlines are all its lines; its first row repeats
 * on every page, and rows are not torn apart.
 */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Line[])[][],
  speech: Speech,
  below: readonly string[] = [],
): Block[] {
  const line = { style: BorderStyle.SINGLE, size: 4, color: INK.line };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const sum = columns.reduce((total, { share }) => total + share, 0);
  const widths = columns.map(({ share }) => Math.round((TEXT_WIDTH * share) / sum));
  const cells = (row: readonly (readonly Line[])[], style: CellStyle): TableCell[] =>
    row.map((lines, column) => cell(lines, widths[column] ?? 0, columns[column]?.figures ?? false, style, speech));
  const lines = rows.reduce((sum, row) => sum + Math.max(...row.map(({ length }) => length)), 0);
  const isWhole = lines <= WHOLE;
  return [
    paragraph([words(caption, speech.language)], speech.language, { style: 'Caption' }),
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
          keepNext: isWhole,
          children: cells(
            columns.map(({ head }) => [{ text: head }]),
            'TableHead',
          ),
        }),
        ...rows.map((row, index) => {
          const keepNext = isWhole && (index < rows.length - 1 || below.length > 0);
          return new TableRow({ cantSplit: true, keepNext, children: cells(row, 'TableText') });
        }),
      ],
    }),
    ...(below.length > 0
      ? below.map((text, index) => small(text, speech, index === 0 ? { spacing: { before: 100, after: 60 } } : {}))
      : [new Paragraph({ style: 'Small' })]),
  ];
}

type CellStyle = 'TableHead' | 'TableText';

function cell(lines: readonly Line[], width: number, figures: boolean, style: CellStyle, speech: Speech): TableCell {
  const head = style === 'TableHead';
  const alignment = figures ? AlignmentType.END : AlignmentType.START;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 70, bottom: 70, left: 80, right: 80 },
    verticalAlign: head ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    ...(head ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: INK.wash } } : {}),
    children: (lines.length > 0 ? lines : [{ text: '' }]).map(({ text, language, soft, strong }) => {
      const look = { ...(soft ? { color: INK.soft } : {}), ...(strong ? { bold: true } : {}) };
      return paragraph([words(text, language ?? speech.language, look)], speech.language, { style, alignment });
    }),
  });
}
