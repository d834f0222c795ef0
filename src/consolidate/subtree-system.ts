import { nodePlace } from '../checks/node-findings.ts';
import { nodeRule } from '../checks/node-rule.ts';
import { quantityAt } from '../model/cell-values.ts';
import type { Cell } from '../model/form.ts';
import { formatPeriod } from '../model/period.ts';
import { negate, subtract } from '../model/quantity.ts';
import type { FormTotals, UnitTotal } from '../model/totals.ts';
import type { CellReading } from '../suggest/make-rule-system.ts';
import { makeRuleSystem } from '../suggest/make-rule-system.ts';
import type { LinearRule, RuleSystem } from '../suggest/rule-system.ts';
import { linearCondition } from '../suggest/system/linear-condition.ts';
import type { LinearForm } from '../suggest/system/linear-form.ts';
import { constantForm, isConstant, negateForm, sumForms } from '../suggest/system/linear-form.ts';
import { linkedForms } from './linked-forms.ts';
import type { SubtreeSheets } from './subtree-sheets.ts';
import { subtreeSheets, unitsBelow } from './subtree-sheets.ts';
import type { TotalScene } from './total-scene.ts';

/**
 * The rules of all accepted tables of a form in a subtree, and of the forms that rules bind to it, with the comparison
 * of every declared total with own + Σ below, cell by cell. Adjustments and confirmed figures are constants.
 */
export function subtreeSystem(unit: string, totals: FormTotals, scene: TotalScene): RuleSystem {
  const { period, tree, records } = scene;
  const forms = [totals.form.code, ...linkedForms(unit, totals.form.code, scene)];
  const sheets = subtreeSheets(unit, forms, period, tree, records);
  return makeRuleSystem(sheets.all, (reading) =>
    unitsBelow(unit, tree).flatMap((code) => nodeRules(code, totals, scene, sheets, reading)),
  );
}

function nodeRules(
  code: string,
  totals: FormTotals,
  scene: TotalScene,
  sheets: SubtreeSheets,
  reading: CellReading,
): readonly LinearRule[] {
  const total = totals.units.get(code);
  const sheet = sheets.of(code, 'declared', totals.form.code);
  if (!total || !sheet) return [];
  const { coverage } = total;
  const isComplete = coverage.accepted >= coverage.due;
  const surroundings = { period: formatPeriod(scene.period), filed: filedBy(totals, scene) };
  return totals.form.cells.flatMap((cell): LinearRule[] => {
    if (!isCompared(cell, isComplete)) return [];
    const declared = reading.formOf(sheet, cell);
    const computed = quantityAt(total.computed, cell.index, cell.decimals);
    if (!declared || isConstant(declared) || !computed) return [];
    const parts = sumForms(contributions(code, cell));
    const rest = subtract(computed, reading.valueOf(parts));
    const difference = sumForms([declared, negateForm(parts), constantForm(negate(rest))]);
    const place = nodePlace(totals.form, total, cell.index, 'declared', surroundings);
    return [{ rule: nodeRule, place, ...linearCondition(difference, isComplete ? '=' : '>=') }];
  });

  /** The cells that add up to what a unit has, those under a confirmed figure left out. */
  function contributions(of: string, cell: Cell): readonly LinearForm[] {
    const own = sheets.of(of, 'own', totals.form.code);
    const form = own && reading.formOf(own, cell);
    const below = scene.tree
      .children(of)
      .flatMap((child) => (isConfirmed(totals.units.get(child.code), cell) ? [] : contributions(child.code, cell)));
    return form ? [form, ...below] : below;
  }
}

function isConfirmed(total: UnitTotal | undefined, { index, decimals }: Cell): boolean {
  return total?.confirmed !== undefined && quantityAt(total.confirmed, index, decimals) !== undefined;
}

/** As compare-node.ts: sums, and while returns are outstanding only those that can only grow. */
function isCompared(cell: Cell, isComplete: boolean): boolean {
  if (cell.closed || cell.origin !== 'typed' || cell.aggregation.kind !== 'sum') return false;
  if (cell.type === 'text' || cell.type === 'date') return false;
  return isComplete || (cell.minimum ?? -1) >= 0;
}

function filedBy({ form }: FormTotals, { records, period }: TotalScene) {
  return (unit: string, kind: Parameters<typeof records.accepted>[0]['kind']) =>
    records.accepted({ unit, form: form.code, period, kind });
}
