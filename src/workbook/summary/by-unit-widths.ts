import type { Cell } from '../../model/form.ts';
import type { Language } from '../../model/label.ts';
import { cellHeading } from './form-labels.ts';
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
export function byUnitWidths({ contents }: SummaryContext, figures: TableFigures): readonly number[] {
  const { byUnit, form } = figures.plan;
  const { language } = contents;
  const columns = form.cells.flatMap((cell) => {
    const column = byUnit.columns[cell.index];
    return column ? [{ cell, column, content: new WidestContent(cell, language) }] : [];
  });
  // Looked at row by row and let go: all cells of a large district at once take more memory than everything else.
  for (const row of byUnit.rows) {
    const unit = figures.plan.units.get(row.unit);
    if (!unit) continue;
    for (const { cell, content } of columns) content.meet(shownTableCell(figures, unit, row.part, cell));
  }
  const widths = [...stubWidths];
  for (const { cell, column, content } of columns) {
    const label = textWidth(cellHeading(form, cell, language));
    // Bold figures are wider than the width of the plain digits that Excel counts in.
    const wanted = Math.max(narrowest, Math.ceil(content.width() * 1.1) + 2, Math.ceil(label / 3) + 2);
    widths[column - 1] = Math.min(widest, wanted);
  }
  return widths;
}

/** The widest of many contents of one column; of plain numbers only the largest and the smallest are written out. */
class WidestContent {
  private readonly cell: Cell;
  private readonly language: Language;
  private largest = 0;
  private smallest = 0;
  private widest = 0;

  constructor(cell: Cell, language: Language) {
    this.cell = cell;
    this.language = language;
  }

  meet(content: SheetCell): void {
    const { value, mark, leftOut } = content;
    if (typeof value === 'number' && mark === 'plain' && !leftOut) {
      if (value > this.largest) this.largest = value;
      else if (value < this.smallest) this.smallest = value;
    } else if (value !== undefined) this.write(content);
  }

  width(): number {
    this.write({ value: this.largest, mark: 'plain' });
    this.write({ value: this.smallest, mark: 'plain' });
    return this.widest;
  }

  private write(content: SheetCell): void {
    this.widest = Math.max(this.widest, shownWidth(this.cell, content, this.language));
  }
}
