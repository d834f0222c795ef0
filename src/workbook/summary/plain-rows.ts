import type { Edition } from '../../forms/edition.ts';
import type { SummaryPart } from '../../layout/summary-layout.ts';
import type { Cell } from '../../model/form.ts';
import { powerOfTen } from '../../model/quantity.ts';
import type { CellValues } from '../../model/return.ts';
import { stateCode } from '../../model/return.ts';
import type { AddedRows, Plainness } from './plain-row.ts';
import { notPlain, PlainRow, partialNumber } from './plain-row.ts';
import type { SummaryPolicy } from './summary-contents.ts';
import type { TableFigures } from './table-figures.ts';
import { isOwnOnly } from './table-figures.ts';
import type { PlannedUnit } from './table-plan.ts';

/** By cell index, 1 or 0. */
interface CellMasks {
  readonly open: Uint8Array;
  /** Open, and not computed from other cells. */
  readonly entered: Uint8Array;
  /** Of these, those that add up. */
  readonly addedUp: Uint8Array;
}

/** Finds the plain rows of one table form. */
export class PlainRows {
  private readonly figures: TableFigures;
  private readonly scale: Float64Array;
  private readonly ofLacking: Plainness;
  private readonly nothingLacks: Uint32Array;
  private readonly masks = new Map<Edition, CellMasks>();

  constructor(figures: TableFigures, policy: SummaryPolicy) {
    const { cells } = figures.plan.form;
    this.figures = figures;
    this.scale = Float64Array.from(cells, ({ decimals }) => Number(powerOfTen(decimals)));
    this.ofLacking = policy === 'partial' ? partialNumber : notPlain;
    this.nothingLacks = new Uint32Array(cells.length);
  }

  /** Undefined where every cell of the row needs a closer look. */
  of(unit: PlannedUnit, part: SummaryPart): PlainRow | undefined {
    const { total } = unit;
    const { entered, addedUp } = this.masksOf(this.figures.edition(unit, part));
    if (part === 'own' || (part === 'total' && isOwnOnly(unit))) {
      const values = part === 'own' ? total.own : total.own && total.total;
      const lacks = { lacking: this.nothingLacks, ofLacking: this.ofLacking };
      return values && new PlainRow(values, { mayBePlain: entered, scale: this.scale }, undefined, lacks);
    }
    if (part !== 'total' || total.confirmed) return undefined;
    const added = this.added(unit);
    const lacks = { lacking: unit.lacking, ofLacking: this.ofLacking };
    if (added.rows.length === 0) return undefined;
    return new PlainRow(total.total, { mayBePlain: addedUp, scale: this.scale }, added, lacks);
  }

  /** The rows of `addends`, and what stands in them. */
  private added(unit: PlannedUnit): AddedRows {
    const { byUnit, units } = this.figures.plan;
    const rows: number[] = [];
    const sums = new Float64Array(this.scale.length);
    for (const part of ['own', 'adjustment'] as const) {
      const row = byUnit.rowOf(unit.unit.code, part);
      if (row === 0) continue;
      rows.push(row);
      const values = unit.total[part];
      // An adjustment counts wherever it says something.
      const open = part === 'own' ? this.masksOf(this.figures.edition(unit, 'own')).open : undefined;
      if (values) addTo(sums, values, open);
    }
    for (const code of unit.below) {
      const child = units.get(code);
      if (!child) continue;
      rows.push(byUnit.rowOf(code, 'total'));
      // Nothing was filed where its only row is its own.
      if (isOwnOnly(child) && !child.total.own) continue;
      addTo(sums, child.total.total, this.masksOf(this.figures.edition(child, 'total')).open);
    }
    return { rows, sums };
  }

  private masksOf(edition: Edition): CellMasks {
    const known = this.masks.get(edition) ?? makeMasks(edition, this.figures.plan.form.cells);
    this.masks.set(edition, known);
    return known;
  }
}

/** More decimals than this leave the doubles that are exact. */
const mostDecimals = 15;

function makeMasks(edition: Edition, cells: readonly Cell[]): CellMasks {
  const isOpen = (cell: Cell) => edition.open[cell.index] === true;
  const isEntered = (cell: Cell) =>
    isOpen(cell) && cell.decimals <= mostDecimals && !(cell.origin === 'computed' && edition.formulas.has(cell.index));
  const mask = (holds: (cell: Cell) => boolean) => Uint8Array.from(cells, (cell) => (holds(cell) ? 1 : 0));
  return {
    open: mask(isOpen),
    entered: mask(isEntered),
    addedUp: mask((cell) => isEntered(cell) && cell.aggregation.kind === 'sum'),
  };
}

function addTo(sums: Float64Array, { state, amount }: CellValues, open: Uint8Array | undefined): void {
  for (let cell = 0; cell < sums.length; cell++) {
    if (state[cell] !== stateCode.value || (open !== undefined && open[cell] !== 1)) continue;
    // Inside the arrays, so the casts drop an undefined that cannot be.
    const sum = (sums[cell] as number) + (amount[cell] as number);
    sums[cell] = sum <= Number.MAX_SAFE_INTEGER && sum >= Number.MIN_SAFE_INTEGER ? sum : Number.NaN;
  }
}
