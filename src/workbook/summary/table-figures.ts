import type { Edition } from '../../forms/edition.ts';
import { subexpressions } from '../../forms/matched-ratio.ts';
import { totalOperands } from '../../forms/total-operands.ts';
import type { SummaryPart } from '../../layout/summary-layout.ts';
import type { Cell } from '../../model/form.ts';
import { add, subtract } from '../../model/quantity.ts';
import type { CellValues } from '../../model/return.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import type { CellReference, Expression } from '../../rules/expression.ts';
import type { Operands } from '../../rules/operands.ts';
import type { Figure } from './figure.ts';
import { blankFigure, closedFigure, figureAt, storedFigure } from './figure.ts';
import type { MatchedFigure, MatchedPart } from './matched-sums.ts';
import { matchedSums } from './matched-sums.ts';
import type { SummaryPolicy } from './summary-contents.ts';
import type { PlannedUnit, TablePlan } from './table-plan.ts';
import { hasSumBelow, isConfirmed } from './table-plan.ts';

/** Reads the figures of one table form as its sheets show them, each exact. */
export interface TableFigures {
  readonly plan: TablePlan;
  figure(unit: PlannedUnit, part: SummaryPart, cell: Cell): Figure;
  /** Own returns that should be in the cell's total and are not. */
  lacking(unit: PlannedUnit, cell: Cell): number;
  /** Nothing arrived for a cell that somebody owes. */
  isMissing(unit: PlannedUnit, part: SummaryPart, cell: Cell): boolean;
  /** How the figures in a row are asked for: a unit's only row holds what it filed itself. */
  kindOf(unit: PlannedUnit, part: SummaryPart): ReturnKind | 'total';
  edition(unit: PlannedUnit, part: SummaryPart): Edition;
  operands(unit: PlannedUnit, part: SummaryPart): Operands;
  /** Sums of a ratio's or mean's parts over the units that have both. */
  matched(unit: PlannedUnit, part: MatchedPart, cell: Cell): MatchedFigure;
}

/** Opens the figures of a table form; operands are asked for once per unit and kind. */
export function tableFigures(plan: TablePlan, policy: SummaryPolicy): TableFigures {
  const { source } = plan;
  const operandsByRow = new Map<ReturnKind | 'total', Map<string, Operands>>();
  const kindOf = (unit: PlannedUnit, part: SummaryPart): ReturnKind | 'total' => {
    if (part === 'total') return isOwnOnly(unit) ? 'own' : 'total';
    return part === 'below' || part === 'difference' ? 'total' : part;
  };
  // Asked for each cell of a row: the last answer is nearly always the next one.
  let ofRow: { readonly unit: PlannedUnit; readonly kind: ReturnKind | 'total'; readonly edition: Edition } | undefined;
  const edition = (unit: PlannedUnit, part: SummaryPart): Edition => {
    const kind = kindOf(unit, part);
    if (ofRow?.unit !== unit || ofRow.kind !== kind) {
      ofRow = { unit, kind, edition: source.editionOf(unit.unit.code, kind) };
    }
    return ofRow.edition;
  };
  const operands = (unit: PlannedUnit, part: SummaryPart): Operands => {
    const kind = kindOf(unit, part);
    const { code } = unit.unit;
    const ofKind = operandsByRow.get(kind) ?? new Map<string, Operands>();
    const known = ofKind.get(code) ?? openOperands(unit, kind);
    operandsByRow.set(kind, ofKind.set(code, known));
    return known;
  };
  const openOperands = (unit: PlannedUnit, kind: ReturnKind | 'total'): Operands => {
    const { code } = unit.unit;
    const plain = source.operandsOf(code, kind);
    if (kind !== 'total') return plain;
    return totalOperands({
      edition: source.editionOf(code, kind),
      values: unit.total.total,
      operands: plain,
      matched: (cell) =>
        unit.total.matched.get(cell.index) ??
        (cell.aggregation.kind === 'mean' ? matched(unit, 'total', cell) : undefined),
    });
  };
  const matched = matchedSums(plan, operands);
  const lacking = (unit: PlannedUnit, cell: Cell): number => lackingFor(unit, cell, edition(unit, 'total'));

  const figure = (unit: PlannedUnit, part: SummaryPart, cell: Cell): Figure => {
    if (part === 'difference') return difference(figure(unit, 'total', cell), figure(unit, 'below', cell));
    if (part === 'below') return belowFigure(unit, cell, edition(unit, part));
    const values = valuesOf(unit, part);
    if (!values) return edition(unit, part).open[cell.index] ? blankFigure : closedFigure;
    if (part === 'adjustment') return adjustmentFigure(values, cell);
    const isTotal = kindOf(unit, part) === 'total' && !isConfirmed(unit.total, cell.index);
    if (isTotal && policy === 'complete' && lacking(unit, cell) > 0) return blankFigure;
    return figureAt(cell, values, edition(unit, part), () => operands(unit, part));
  };

  const isMissing = (unit: PlannedUnit, part: SummaryPart, cell: Cell): boolean => {
    if (part === 'own' || (part === 'total' && isOwnOnly(unit))) {
      const isLacking = !unit.total.own && edition(unit, 'own').open[cell.index] === true;
      return isLacking && figure(unit, part, cell).kind === 'blank';
    }
    if (part !== 'total' || policy === 'complete') return false;
    return figure(unit, 'total', cell).kind === 'blank' && lacking(unit, cell) > 0;
  };

  return { plan, figure, lacking, isMissing, kindOf, edition, operands, matched };
}

/** Does the unit have a single row, with what it filed itself. */
export function isOwnOnly(unit: PlannedUnit): boolean {
  return unit.ownState !== undefined && unit.below.length === 0 && !unit.parts.has('own');
}

/** Values behind a row; undefined where nothing was filed. */
function valuesOf(unit: PlannedUnit, part: SummaryPart): CellValues | undefined {
  const { total } = unit;
  if (part === 'total') return isOwnOnly(unit) && !total.own ? undefined : total.total;
  if (part === 'below' || part === 'difference') return total.computed;
  return total[part];
}

/** An adjustment acts on parts, never on ratios: computed cells have none of their own. */
function adjustmentFigure(values: CellValues, cell: Cell): Figure {
  const figure = storedFigure(values, cell.index, cell);
  return figure.kind === 'number' || figure.kind === 'text' ? figure : blankFigure;
}

/** Σ below beside a confirmed figure: own, below and adjustments, what the total would be without confirmation. */
function belowFigure(unit: PlannedUnit, cell: Cell, edition: Edition): Figure {
  if (!edition.open[cell.index]) return closedFigure;
  if (!hasSumBelow(unit.total, cell)) return blankFigure;
  const computed = storedFigure(unit.total.computed, cell.index, cell);
  if (computed.kind !== 'number') return blankFigure;
  const adjustment = unit.total.adjustment && storedFigure(unit.total.adjustment, cell.index, cell);
  return adjustment?.kind === 'number'
    ? { kind: 'number', quantity: add(computed.quantity, adjustment.quantity) }
    : computed;
}

function difference(total: Figure, below: Figure): Figure {
  if (total.kind === 'closed') return closedFigure;
  return total.kind === 'number' && below.kind === 'number'
    ? { kind: 'number', quantity: subtract(total.quantity, below.quantity) }
    : blankFigure;
}

/** A computed cell lacks what the cells lack that it is computed from; what never adds up lacks only the own return. */
function lackingFor(unit: PlannedUnit, cell: Cell, edition: Edition): number {
  const formula = edition.formulas.get(cell.index);
  if (cell.aggregation.kind === 'none' || cell.aggregation.kind === 'confirmed') {
    return unit.ownState !== undefined && !unit.total.own && !isConfirmed(unit.total, cell.index) ? 1 : 0;
  }
  if (cell.origin !== 'computed' || !formula) return unit.lacking[cell.index] ?? 0;
  const { columns } = edition.form;
  let most = 0;
  const visit = (index: number): void => {
    const read = edition.form.cells[index];
    if (read && read.index !== cell.index) most = Math.max(most, lackingFor(unit, read, edition));
  };
  for (const index of readCells(formula.expression, edition.form.code, columns.length)) visit(index);
  return most;
}

function readCells(expression: Expression, form: string, width: number): readonly number[] {
  if (expression.kind === 'cell') return ownIndex(expression.reference, form, width);
  if (expression.kind === 'run') {
    return expression.references.flatMap((reference) => ownIndex(reference, form, width));
  }
  return subexpressions(expression).flatMap((part) => readCells(part, form, width));
}

function ownIndex(reference: CellReference, form: string, width: number): readonly number[] {
  return reference.form === form && reference.time === 'current' ? [reference.item * width + reference.column] : [];
}
