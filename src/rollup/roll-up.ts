import type { FormTotals, ListRow, UnitTotal } from '../model/totals.ts';
import type { RollUpInput } from './roll-up-input.ts';
import type { PassedUp } from './roll-up-unit.ts';
import { createRollUpUnit } from './roll-up-unit.ts';

/**
 * Adds one form up the tree, exactly: total = own + Σ below + adjustments, or the confirmed figure where there is
 * one. Declared and reference figures stand beside and are never added (domain.md, "How figures add up").
 *
 * @returns one total per unit of the tree; in a list form also every row. In a list form `own` is the return with
 * all its rows, and the totals hold one line with the sums of its columns. A weighted mean has the state
 * `notCalculated` at units with others below; its two parts are in `matched`, whether or not somebody is left out.
 */
export function rollUp(input: RollUpInput): FormTotals {
  const { form, tree } = input;
  const rollUpUnit = createRollUpUnit(input);
  const passed = new Map<string, PassedUp>();
  const totals: UnitTotal[] = [];
  // Backwards through tree order, everything below a unit comes before it.
  for (const unit of tree.units.toReversed()) {
    const below: PassedUp[] = [];
    for (const { code } of tree.children(unit.code)) {
      const child = passed.get(code);
      if (child !== undefined) below.push(child);
      passed.delete(code);
    }
    const result = rollUpUnit(unit, below);
    passed.set(unit.code, result.passed);
    totals.push(result.total);
  }
  const units = new Map(totals.reverse().map((total) => [total.unit.code, total]));
  return Object.freeze({ form, units, rows: form.kind === 'list' ? listRows(units, form.columns.length) : [] });
}

function listRows(units: ReadonlyMap<string, UnitTotal>, columns: number): readonly ListRow[] {
  const rows: ListRow[] = [];
  for (const { unit, own } of units.values()) {
    const count = own === undefined || columns === 0 ? 0 : own.state.length / columns;
    for (let row = 0; own !== undefined && row < count; row++) rows.push({ unit, row, values: own });
  }
  return rows;
}
