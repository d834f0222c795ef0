import type { Alignment, Border, Borders, Fill, Font, Style } from 'exceljs';

const songti = '宋体';

function font(size: number, more: Partial<Font> = {}): Partial<Font> {
  return Object.freeze({ name: songti, size, charset: 134, ...more });
}

function fill(argb: string): Fill {
  return Object.freeze({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
}

export const fonts = {
  title: font(18, { bold: true }),
  small: font(9),
  plain: font(10.5),
  bold: font(10.5, { bold: true }),
  grey: font(10.5, { color: { argb: 'FF7F7F7F' } }),
  link: font(10.5, { underline: true, color: { argb: 'FF0563C1' } }),
} as const;

export const fills = {
  /** What must be typed. */
  input: fill('FFFFF9DB'),
  /** What may be typed. */
  optional: fill('FFFFFDF3'),
  /** What is filled in already. */
  prefilled: fill('FFEDEDED'),
} as const;

/** Colours of conditional formats: what stands in the way of sending, and what needs an explanation. */
export const marks = {
  error: {
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFF8B4B4' } },
    font: { color: { argb: 'FFC00000' } },
  },
  warning: {
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFCD9A0' } },
    font: { color: { argb: 'FF9C5700' } },
  },
  fine: { font: { color: { argb: 'FF2E7D32' } } },
} as const satisfies Readonly<Record<string, Partial<Style>>>;

export const alignments = {
  left: { horizontal: 'left', vertical: 'middle', wrapText: true },
  leftOneLine: { horizontal: 'left', vertical: 'middle' },
  centre: { horizontal: 'center', vertical: 'middle', wrapText: true },
  right: { horizontal: 'right', vertical: 'middle' },
  top: { horizontal: 'left', vertical: 'top', wrapText: true },
} as const satisfies Readonly<Record<string, Partial<Alignment>>>;

const thin: Partial<Border> = Object.freeze({ style: 'thin' });
const heavy: Partial<Border> = Object.freeze({ style: 'medium' });

/** Where a cell lies in the ruled table: its outer edges are heavy above and below and open at the sides. */
export interface TableEdge {
  readonly top: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
  readonly right: boolean;
}

export function tableBorder(edge: TableEdge): Partial<Borders> {
  return {
    top: edge.top ? heavy : thin,
    bottom: edge.bottom ? heavy : thin,
    ...(edge.left ? {} : { left: thin }),
    ...(edge.right ? {} : { right: thin }),
  };
}

export const unlocked = Object.freeze({ locked: false });
