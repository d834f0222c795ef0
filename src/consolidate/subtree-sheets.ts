import type { Edition } from '../forms/edition.ts';
import type { Period } from '../model/period.ts';
import type { Return } from '../model/return.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { SystemSheet } from '../suggest/system/system-sheet.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import type { Records } from './records.ts';
import { editionFor, formPeriod } from './records.ts';
import { returnSheet } from './return-sheet.ts';
import { returnSurroundings } from './return-surroundings.ts';

/** The sheets of a unit and of all units below, by unit, kind of return and form. */
export interface SubtreeSheets {
  readonly all: readonly SystemSheet[];
  of(unit: string, kind: ReturnKind, form: string): SystemSheet | undefined;
}

/**
 * The accepted own and declared tables of a subtree as sheets of one system; forms of one unit and kind stand beside
 * each other.
 *
 * @param forms codes of the forms that take part
 */
export function subtreeSheets(
  unit: string,
  forms: readonly string[],
  period: Period,
  tree: UnitTree,
  records: Records,
): SubtreeSheets {
  const sheets = new Map<string, SystemSheet>();
  const keyOf = (code: string, kind: ReturnKind, form: string) => `${code} ${kind} ${form}`;
  const of = (code: string, kind: ReturnKind, form: string) => sheets.get(keyOf(code, kind, form));
  for (const code of unitsBelow(unit, tree)) {
    for (const kind of ['own', 'declared'] as const) {
      for (const form of forms) {
        const then = formPeriod(records, form, period);
        const ret = then && records.accepted({ unit: code, form, period: then, kind });
        const edition = ret && editionFor(records, form, code, ret.period, kind);
        if (!ret || !edition || edition.form.kind === 'list') continue;
        sheets.set(
          keyOf(code, kind, form),
          sheetOf(ret, edition, records, (other) => of(code, kind, other)),
        );
      }
    }
  }
  return { all: [...sheets.values()], of };
}

function sheetOf(
  ret: Return,
  edition: Edition,
  records: Records,
  beside: (form: string) => SystemSheet | undefined,
): SystemSheet {
  return { ...returnSheet(ret, edition, returnSurroundings(ret, records)), beside };
}

/** The unit and everything below it, in tree order. */
export function unitsBelow(unit: string, tree: UnitTree): readonly string[] {
  return [unit, ...tree.children(unit).flatMap(({ code }) => unitsBelow(code, tree))];
}
