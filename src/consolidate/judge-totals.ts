import { checkAcrossUnits } from '../checks/check-across-units.ts';
import { checkCoverage } from '../checks/check-coverage.ts';
import { checkNodes } from '../checks/check-nodes.ts';
import type { RuleChecks } from '../checks/check-rules.ts';
import { checkTotals } from '../checks/check-totals.ts';
import { rowsBelow } from '../checks/rows-below.ts';
import { cellOperands } from '../forms/cell-operands.ts';
import type { Edition } from '../forms/edition.ts';
import type { Surroundings } from '../forms/surroundings.ts';
import { totalOperands } from '../forms/total-operands.ts';
import { formatPeriod, previousPeriod } from '../model/period.ts';
import type { Quantity } from '../model/quantity.ts';
import type { CellValues, Return } from '../model/return.ts';
import type { FormTotals, ListRow, UnitTotal } from '../model/totals.ts';
import { unitTitle } from '../model/unit.ts';
import type { Operands } from '../rules/operands.ts';
import { completeOperands } from './complete-operands.ts';
import { historyOf } from './history-of.ts';
import { listValues } from './list-values.ts';
import { locateInSubtrees } from './locate-in-subtree.ts';
import { editionFor } from './records.ts';
import { returnSurroundings } from './return-surroundings.ts';
import type { TotalScene } from './total-scene.ts';

/** Rules at totals, declared against computed, lists across units, and coverage: the checks of one form's roll-up. */
export function judgeTotals(totals: FormTotals, scene: TotalScene): RuleChecks {
  const { period, tree, records } = scene;
  const { form } = totals;
  const periodText = formatPeriod(period);
  const rules = checkTotals(totals, {
    tree,
    period: periodText,
    editionOf: (total) => totalEdition(total, totals, scene),
    operandsOf: operandsOfTotals(totals, scene),
    formOf: (code) => records.catalogue.forms.get(code),
    historyOf: (unit, code, time) => historyOf(unit, period, code, time, records),
  });
  const nodes = checkNodes(totals, tree, {
    period: periodText,
    filed: (unit, kind) => records.accepted({ unit, form: form.code, period, kind }),
    recomputed: (total, cellIndex) => recomputed(total, cellIndex, totals, scene),
  });
  const lists = checkAcrossUnits(form, ownReturns(form.code, scene), {
    titleOf: (code) => {
      const unit = tree.get(code);
      return unit ? unitTitle(unit) : code;
    },
    previousOf: (unit) => {
      const last = returnSurroundings({ unit, period, kind: 'own' }, records).previous?.(form.code);
      if (last === undefined || last === 'unknownUnit') return undefined;
      return { period: previousPeriod(period), values: last.values };
    },
  });
  const coverage = checkCoverage(totals, tree, periodText);
  const located = locateInSubtrees(totals, scene, nodes);
  return { findings: [...rules.findings, ...nodes, ...located, ...lists, ...coverage], tally: rules.tally };
}

function totalEdition(total: UnitTotal, { form }: FormTotals, { records, period }: TotalScene): Edition {
  const edition = editionFor(records, form.code, total.unit.code, period, 'total');
  if (!edition) throw new Error(`no edition of ${form.code} at the total of ${total.unit.code}`);
  return edition;
}

/** Operands at totals; the rows below a unit are joined once, however many of them a rule is judged for. */
function operandsOfTotals(totals: FormTotals, scene: TotalScene): (total: UnitTotal, row?: ListRow) => Operands {
  const lists = new Map<string, { readonly values: CellValues; readonly index: ReadonlyMap<ListRow, number> }>();
  const listOf = (unit: string) => {
    const rows = rowsBelow(totals, unit, scene.tree);
    const index = new Map(rows.map((row, position) => [row, position]));
    const list = { values: listValues(totals.form, rows), index };
    lists.set(unit, list);
    return list;
  };
  return (total, row) => {
    const edition = totalEdition(total, totals, scene);
    const surroundings = scene.book.surroundings(total.unit.code, scene.period);
    const place = { ...scene, unit: total.unit.code, form: totals.form.code };
    if (totals.form.kind !== 'list') {
      return completeOperands(overMatchedUnits(total, total.total, edition, surroundings), place);
    }
    const { values, index } = lists.get(total.unit.code) ?? listOf(total.unit.code);
    return completeOperands(cellOperands(edition, values, surroundings, row && index.get(row)), place);
  };
}

/** Operands of a total in which ratios, growths and means run over the units that have both parts, as the summary shows. */
function overMatchedUnits(
  total: UnitTotal,
  values: CellValues,
  edition: Edition,
  surroundings: Surroundings,
): Operands {
  const operands = cellOperands(edition, values, surroundings);
  if (total.matched.size === 0) return operands;
  return totalOperands({ edition, values, operands, matched: (cell) => total.matched.get(cell.index) });
}

/** A ratio or mean from the parts of own + Σ below. */
function recomputed(total: UnitTotal, cellIndex: number, totals: FormTotals, scene: TotalScene): Quantity | undefined {
  const cell = totals.form.cells[cellIndex];
  if (!cell) return undefined;
  const edition = totalEdition(total, totals, scene);
  const surroundings = scene.book.surroundings(total.unit.code, scene.period);
  const operands = overMatchedUnits(total, total.computed, edition, surroundings);
  const { item, column } = cell;
  const value = operands.cell({ form: edition.form.code, item, column, time: 'current', of: 'self' });
  return value.kind === 'number' ? value.quantity : undefined;
}

function ownReturns(form: string, { period, tree, records }: TotalScene): readonly Return[] {
  return tree.units.flatMap((unit) => records.accepted({ unit: unit.code, form, period, kind: 'own' }) ?? []);
}
