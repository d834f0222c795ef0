import type { Cell } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import { zero } from '../model/quantity.ts';
import type { LinearRule, OtherRule, RuleSystem, SystemCell } from './rule-system.ts';
import { conditionValue, linearCondition } from './system/linear-condition.ts';
import type { LinearForm } from './system/linear-form.ts';
import { plainForm } from './system/piece.ts';
import { placeRules } from './system/place-rules.ts';
import type { SheetReading } from './system/sheet-reading.ts';
import { sheetReading } from './system/sheet-reading.ts';
import { systemCells } from './system/system-cells.ts';
import type { SystemSheet } from './system/system-sheet.ts';

/** What rules between sheets are made of. */
export interface CellReading {
  /** A cell of a table as a linear form of the cells of the system; undefined where it is none. */
  formOf(sheet: SystemSheet, cell: Cell): LinearForm | undefined;
  /** What a form comes to as things stand. */
  valueOf(form: LinearForm): Quantity;
}

/**
 * The rules of some sheets over the cells typed into them: of one return, or of several that belong together.
 *
 * Every rule place is in it that is decided as things stand and not only a hint (severity info): linear where it is
 * linear in entered cells, computed cells standing as what they are computed from; what is filled in, of another period
 * or of a sheet outside is a constant.
 *
 * @param between rules that stand between sheets: a declared total and what it adds up
 */
export function makeRuleSystem(
  sheets: readonly SystemSheet[],
  between: (reading: CellReading) => readonly LinearRule[] = () => [],
): RuleSystem {
  const cells: SystemCell[] = [];
  const readings = new Map<SystemSheet, SheetReading>();
  for (const sheet of sheets) {
    const own = systemCells(sheet, cells.length);
    cells.push(...own.cells);
    readings.set(sheet, sheetReading(sheet, own.indexes, cells, readings));
  }
  const linear: LinearRule[] = [];
  const others: OtherRule[] = [];
  for (const reading of readings.values()) {
    const { edition, excused } = reading.sheet;
    for (const rule of edition.rules) {
      if (rule.text.severity === 'info' || excused?.has(rule.text.id)) continue;
      for (let row = 0; row < reading.rows; row += 1) {
        for (const place of rule.places) {
          const found = placeRules(rule, place, reading, row);
          linear.push(...found.linear);
          others.push(...found.others);
        }
      }
    }
  }
  const reading: CellReading = {
    formOf(sheet, { item, column }) {
      const found = readings.get(sheet)?.symbolic(item, column, 0);
      return found?.kind === 'number' ? plainForm(found.pieces) : undefined;
    },
    valueOf: (form) => conditionValue(linearCondition(form, '='), (cell) => cells[cell]?.value ?? zero),
  };
  linear.push(...between(reading));
  return { cells, linear, others };
}
