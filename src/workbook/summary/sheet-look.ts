import type { Alignment, Border, Borders, Font, Style } from 'exceljs';
import type { Language } from '../../model/label.ts';

/** How a cell looks, in the few words that summary sheets need. */
export interface Look {
  readonly bold?: boolean;
  /** Points; 10 unless told. */
  readonly size?: number;
  /** Red, green, blue as six hexadecimal digits. */
  readonly color?: string;
  readonly fill?: string;
  readonly underline?: boolean;
  readonly format?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Part of a table: thin lines inside, a heavy one on the first row's top and the last row's bottom, sides open. */
  readonly lines?: 'inside' | 'first' | 'last' | 'only';
}

/** Turns looks into the numbers by which cells name their styles, one for each look. */
export type StyleBook = (look: Look) => number;

const thin: Partial<Border> = { style: 'thin', color: { argb: 'FFBFBFBF' } };
const heavy: Partial<Border> = { style: 'medium', color: { argb: 'FF000000' } };

/**
 * A style book; the font is one that office machines of the language's readers have.
 *
 * @param number the number of a style that exceljs has been given
 */
export function styleBook(language: Language, number: (style: Style) => number): StyleBook {
  const font = language === 'en' ? 'Arial' : '宋体';
  const known = new Map<string, number>();
  const byLook = new WeakMap<Look, number>();
  return (look) => {
    const same = byLook.get(look);
    if (same !== undefined) return same;
    const key = spelling(look);
    const found = known.get(key) ?? number(Object.freeze(styleOf(look, font)));
    known.set(key, found);
    byLook.set(look, found);
    return found;
  };
}

/** The same text for the same look. */
function spelling(look: Look): string {
  const { bold, size, color, fill, underline, format, horizontal, vertical, wrap, indent, lines } = look;
  return `${bold}|${size}|${color}|${fill}|${underline}|${horizontal}|${vertical}|${wrap}|${indent}|${lines}|${format}`;
}

function styleOf(look: Look, name: string): Style {
  const font: Partial<Font> = { name, size: look.size ?? 10 };
  if (look.bold) font.bold = true;
  if (look.underline) font.underline = true;
  if (look.color) font.color = { argb: `FF${look.color}` };
  // A sheet cell needs only the parts that differ from the default; exceljs types ask for all of them.
  return {
    font,
    alignment: alignmentOf(look),
    border: bordersOf(look.lines),
    ...(look.format ? { numFmt: look.format } : {}),
    ...(look.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.fill}` } } } : {}),
  } as Style;
}

function alignmentOf(look: Look): Partial<Alignment> {
  const alignment: Partial<Alignment> = { vertical: look.vertical ?? 'middle' };
  if (look.horizontal) alignment.horizontal = look.horizontal;
  if (look.wrap) alignment.wrapText = true;
  if (look.indent) {
    // Excel ignores an indent without an explicit side.
    alignment.horizontal = 'left';
    alignment.indent = look.indent;
  }
  return alignment;
}

function bordersOf(lines: Look['lines']): Partial<Borders> {
  if (!lines) return {};
  return {
    top: lines === 'first' || lines === 'only' ? heavy : thin,
    bottom: lines === 'last' || lines === 'only' ? heavy : thin,
    left: thin,
    right: thin,
  };
}
