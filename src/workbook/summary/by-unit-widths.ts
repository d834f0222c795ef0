import type { Cell } from '../../model/form.ts';
import type { Language } from '../../model/label.ts';
import { cellHeading } from './form-labels.ts';
import { notPlain, partialNumber, plainNumber } from './plain-row.ts';
import type { PlainRows } from './plain-rows.ts';
import type { SheetCell } from './sheet-cell.ts';
import type { SummaryContext } from './summary-context.ts';
import { shownTableCell } from './table-cells.ts';
import type { TableFigures } from './table-figures.ts';
import { shownWidth } from './table-looks.ts';
import { textWidth } from './text-width.ts';

/** In characters: of a column of figures at the least and at the most. */
export const narrowest = 9;
const widest = 24;

/** Code, name, level, received, rate, state. */
const stubWidths = [11, 20, 9, 9, 8, 12];

/** How wide the columns of a 分单位 sheet have to be for what stands in them, at index n − 1 for column n. */
export function byUnitWidths({ contents }: SummaryContext, figures: TableFigures, plain: PlainRows): readonly number[] {
  const { byUnit, form } = figures.plan;
  const { language } = contents;
  const shown = form.cells.filter((cell) => byUnit.columns[cell.index]);
  const content = new WidestContent(form.cells, language);
  // Looked at row by row and let go: all cells of a large district at once take more memory than everything else.
  for (const row of byUnit.rows) {
    const unit = figures.plan.units.get(row.unit);
    if (!unit) continue;
    const plainRow = plain.of(unit, row.part);
    for (const cell of shown) {
      const plainness = plainRow === undefined ? notPlain : plainRow.plainness(cell.index);
      if (plainRow === undefined || plainness === notPlain) {
        content.meet(cell, shownTableCell(figures, unit, row.part, cell));
      } else content.meetNumber(cell.index, plainness, plainRow.value(cell.index));
    }
  }
  const widths = [...stubWidths];
  for (const cell of shown) {
    const label = textWidth(cellHeading(form, cell, language));
    // Bold figures are wider than the width of the plain digits that Excel counts in.
    const wanted = Math.max(narrowest, Math.ceil(content.width(cell) * 1.1) + 2, Math.ceil(label / 3) + 2);
    widths[(byUnit.columns[cell.index] ?? 1) - 1] = Math.min(widest, wanted);
  }
  return widths;
}

/** The widest contents of each column; of plain numbers only the largest and the smallest are written out. */
class WidestContent {
  private readonly language: Language;
  private readonly written: Float64Array;
  private readonly extremes: Readonly<Record<typeof plainNumber | typeof partialNumber, Extremes>>;

  constructor(cells: readonly Cell[], language: Language) {
    this.language = language;
    this.written = new Float64Array(cells.length);
    const none = () => ({ largest: new Float64Array(cells.length), smallest: new Float64Array(cells.length) });
    this.extremes = { [plainNumber]: none(), [partialNumber]: none() };
  }

  meet(cell: Cell, content: SheetCell): void {
    const { value, mark, leftOut } = content;
    if (typeof value === 'number' && mark === 'plain' && !leftOut) this.meetNumber(cell.index, plainNumber, value);
    else if (value !== undefined) this.write(cell, content);
  }

  meetNumber(index: number, plainness: typeof plainNumber | typeof partialNumber, value: number): void {
    const { largest, smallest } = this.extremes[plainness];
    // Inside the arrays, so the casts drop an undefined that cannot be.
    if (value > (largest[index] as number)) largest[index] = value;
    else if (value < (smallest[index] as number)) smallest[index] = value;
  }

  width(cell: Cell): number {
    for (const [plainness, mark] of [
      [plainNumber, 'plain'],
      [partialNumber, 'partial'],
    ] as const) {
      const { largest, smallest } = this.extremes[plainness];
      for (const value of [largest[cell.index], smallest[cell.index]]) {
        if (value || mark === 'plain') this.write(cell, { value: value ?? 0, mark });
      }
    }
    return this.written[cell.index] ?? 0;
  }

  private write(cell: Cell, content: SheetCell): void {
    const width = shownWidth(cell, content, this.language);
    this.written[cell.index] = Math.max(this.written[cell.index] ?? 0, width);
  }
}

interface Extremes {
  readonly largest: Float64Array;
  readonly smallest: Float64Array;
}
