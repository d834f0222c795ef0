import type { SummaryPart, SummaryRow } from '../../layout/summary-layout.ts';
import type { Cell } from '../../model/form.ts';
import { levelLabels } from '../../model/level.ts';
import { unitTitle } from '../../model/unit.ts';
import type { PenCell } from './held-rows.ts';
import { writeCell } from './held-rows.ts';
import { matchedCells } from './matched-cells.ts';
import type { PlainRow } from './plain-row.ts';
import { notPlain } from './plain-row.ts';
import type { PlainRows } from './plain-rows.ts';
import type { RowBytes } from './row-bytes.ts';
import { partLabel, rateOf, receivedText, stateText } from './row-state.ts';
import type { SheetCell } from './sheet-cell.ts';
import type { Look } from './sheet-look.ts';
import type { SheetPen } from './sheet-pen.ts';
import { sumFormula } from './sum-formula.ts';
import type { SummaryContext } from './summary-context.ts';
import { tableCell, tableCells } from './table-cells.ts';
import type { TableFigures } from './table-figures.ts';
import { isOwnOnly } from './table-figures.ts';
import type { RowTone } from './table-looks.ts';
import { FigureStyles, rowTone, stubLooks } from './table-looks.ts';
import type { PlannedUnit } from './table-plan.ts';

/** Writes the rows of the units of a 分单位 sheet, straight: most of a large summary is here. */
export function writeUnitRows(context: SummaryContext, figures: TableFigures, plain: PlainRows, pen: SheetPen): void {
  new UnitRows(context, figures, plain, pen).writeAll();
}

const hiddenLook: Look = {};

class UnitRows {
  private readonly context: SummaryContext;
  private readonly figures: TableFigures;
  private readonly plain: PlainRows;
  private readonly pen: SheetPen;
  private readonly bytes: RowBytes;
  private readonly styles: FigureStyles;
  private readonly shown: readonly Cell[];

  constructor(context: SummaryContext, figures: TableFigures, plain: PlainRows, pen: SheetPen) {
    const { byUnit, form } = figures.plan;
    this.context = context;
    this.figures = figures;
    this.plain = plain;
    this.pen = pen;
    this.bytes = pen.straight();
    this.styles = new FigureStyles(form.cells, context.contents.language, pen.styleOf);
    this.shown = form.cells.filter((cell) => byUnit.columns[cell.index]);
  }

  writeAll(): void {
    const { byUnit, units } = this.figures.plan;
    for (const row of byUnit.rows) {
      const unit = units.get(row.unit);
      if (unit) this.writeRow(unit, row, rowTone(unit, row, row.row === byUnit.lastRow));
    }
  }

  private writeRow(unit: PlannedUnit, row: SummaryRow, tone: RowTone): void {
    this.bytes.open(row.row, { outlineLevel: row.outlineLevel });
    const isCompared = row.part === 'declared' || row.part === 'reference';
    // What is compared says first, in its state, how many of its cells differ.
    const compared = isCompared ? tableCells(this.context.sheets, this.figures, unit, row.part) : [];
    this.writeStub(unit, row, tone, compared);
    const counted = row.part !== 'own' && !(row.part === 'total' && isOwnOnly(unit));
    const plainRow = isCompared ? undefined : this.plain.of(unit, row.part);
    if (plainRow) this.writePlain(plainRow, unit, row.part, tone, counted);
    else for (const cell of this.shown) this.writeFigure(unit, row.part, cell, tone, counted, compared[cell.index]);
    this.writeHidden(unit, row);
    this.bytes.close();
  }

  private writeStub(unit: PlannedUnit, row: SummaryRow, tone: RowTone, compared: readonly SheetCell[]): void {
    const { context } = this;
    const { stub } = this.figures.plan.byUnit;
    const isTotal = row.part === 'total';
    const looks = stubLooks(tone, row.outlineLevel);
    this.put(stub.code, unit.unit.code, looks.code);
    this.put(stub.name, isTotal ? unit.unit.name : context.say(partLabel(row.part)), looks.name);
    this.put(stub.level, isTotal ? context.say(levelLabels[unit.unit.level]) : undefined, looks.state);
    this.put(stub.received, isTotal ? receivedText(unit) : undefined, looks.state);
    this.put(stub.rate, isTotal ? rateOf(unit) : undefined, looks.rate);
    this.put(stub.state, context.say(stateText(unit, row.part, compared)), looks.state);
  }

  /** Numbers as they are stored and their sums; what is anything else is looked at closer. */
  private writePlain(plain: PlainRow, unit: PlannedUnit, part: SummaryPart, tone: RowTone, counted: boolean): void {
    const { columns } = this.figures.plan.byUnit;
    const { addedRows } = plain;
    const styles = this.styles.plain(tone, counted);
    for (const cell of this.shown) {
      const { index } = cell;
      const plainness = plain.plainness(index);
      const column = columns[index] ?? 0;
      if (plainness === notPlain) this.writeFigure(unit, part, cell, tone, counted);
      else if (addedRows.length === 0) this.bytes.number(column, styles[plainness][index] ?? 0, plain.value(index));
      else {
        const formula = sumFormula(column, addedRows);
        this.bytes.formula(column, styles[plainness][index] ?? 0, formula, plain.value(index));
      }
    }
  }

  private writeFigure(
    unit: PlannedUnit,
    part: SummaryPart,
    cell: Cell,
    tone: RowTone,
    counted: boolean,
    known?: SheetCell,
  ): void {
    const content = known ?? tableCell(this.context.sheets, this.figures, unit, part, cell);
    const column = this.figures.plan.byUnit.columns[cell.index] ?? 0;
    writeCell(this.bytes, column, this.styles.of(cell, content, tone, counted), content);
  }

  private writeHidden(unit: PlannedUnit, row: SummaryRow): void {
    const { byUnit, form } = this.figures.plan;
    if (row.part === 'total') this.put(byUnit.keyColumn, unitTitle(unit.unit), hiddenLook);
    for (const [index, columns] of byUnit.matched) {
      const cell: Cell | undefined = form.cells[index];
      const pair = cell && matchedCells(this.context.sheets, this.figures, unit, row.part, cell);
      if (!pair) continue;
      this.put(columns.numerator, pair.numerator, hiddenLook);
      this.put(columns.denominator, pair.denominator, hiddenLook);
    }
  }

  private put(column: number, content: PenCell | string | number | undefined, look: Look): void {
    writeCell(this.bytes, column, this.pen.styleOf(look), typeof content === 'object' ? content : { value: content });
  }
}
