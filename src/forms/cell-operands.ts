import type { CellValues } from '../model/return.ts';
import type { CellReference, ListColumnReference, OperandTime } from '../rules/expression.ts';
import type { Operands } from '../rules/operands.ts';
import type { UndecidedReason, Value } from '../rules/value.ts';
import type { Edition } from './edition.ts';
import type { FormReader } from './form-reader.ts';
import { formReader } from './form-reader.ts';
import { rowKey } from './row-key.ts';
import type { FormFigures, Surroundings } from './surroundings.ts';

export type { FormFigures, Surroundings } from './surroundings.ts';

/** A reader, or why there is none. */
type Found = FormReader | 'unknownUnit' | UndecidedReason;

/**
 * What formulas and rules of a return or total are evaluated over: the values at hand, computed cells calculated
 * when asked for (once, unrounded), and whatever the surroundings offer.
 *
 * @param listRow row of a list form, from 0; for a table leave it out
 */
export function cellOperands(edition: Edition, values: CellValues, surroundings: Surroundings, listRow = 0): Operands {
  return operandsFor(edition, values, surroundings)(listRow);
}

/** As `cellOperands`, for every row of a list form: what is calculated is shared between the rows. */
export function operandsFor(
  edition: Edition,
  values: CellValues,
  surroundings: Surroundings,
): (row: number) => Operands {
  const { form } = edition;
  const byRow = new Map<number, Operands>();
  const own = formReader(edition, values, operandsOfRow);
  const below = new Map<string, readonly FormReader[] | undefined>();
  const readers = new Map<string, Found>();

  function operandsOfRow(row: number): Operands {
    const operands = byRow.get(row) ?? makeOperands(row);
    byRow.set(row, operands);
    return operands;
  }

  function find(code: string, time: OperandTime): Found {
    if (time === 'current' && code === form.code) return own;
    const key = `${time} ${code}`;
    const found = readers.get(key) ?? look(code, time);
    readers.set(key, found);
    return found;
  }

  function look(code: string, time: OperandTime): Found {
    const lookup = {
      current: surroundings.otherForm,
      previous: surroundings.previous,
      lastYear: surroundings.lastYear,
    }[time];
    if (lookup === undefined) return 'noData';
    const figures = lookup(code);
    if (figures === undefined) return 'missingReturn';
    return figures === 'unknownUnit' ? figures : readerOf(figures, time === 'current' ? sharedSurroundings() : {});
  }

  function unitsBelow(code: string): readonly FormReader[] | undefined {
    if (!below.has(code))
      below.set(
        code,
        surroundings.children?.(code)?.map((figures) => readerOf(figures, {})),
      );
    return below.get(code);
  }

  /** Another form of the same unit sees this one as its other form. */
  function sharedSurroundings(): Surroundings {
    const otherForm = (code: string) => (code === form.code ? { edition, values } : surroundings.otherForm?.(code));
    return { ...surroundings, otherForm };
  }

  function makeOperands(row: number): Operands {
    return {
      cell(reference) {
        const found = find(reference.form, reference.time);
        if (typeof found === 'string') return absent(found);
        const there = rowIn(found, reference, row);
        return there === undefined ? { kind: 'blank' } : found.cell(reference.item, reference.column, there);
      },
      amount: ({ form: code, time, item, column }) =>
        code === form.code && time === 'current' ? own.amount(item, column, row) : Number.NaN,
      children(reference) {
        // A cell that a unit below does not have is no operand, and not a blank one.
        return unitsBelow(reference.form)
          ?.filter((reader) => isOpen(reader, reference))
          .map((reader) => reader.cell(reference.item, reference.column, 0));
      },
      listColumn(reference: ListColumnReference) {
        const found = find(reference.form, reference.time);
        if (found === 'unknownUnit') return [];
        return typeof found === 'string' ? undefined : found.column(reference.column);
      },
      units: (count) => surroundings.units?.(count),
      periodIndex: surroundings.periodIndex,
      yearStart: surroundings.yearStart,
      periodEnd: surroundings.periodEnd,
    };
  }

  /** In a list form an earlier period is met at the same key; undefined: the key was not there. */
  function rowIn(found: FormReader, reference: CellReference, row: number): number | undefined {
    if (form.kind !== 'list' || reference.form !== form.code || reference.time === 'current') return row;
    const key = rowKey(form, values, row);
    return key === undefined ? undefined : found.rowOf(key);
  }

  return operandsOfRow;
}

function readerOf({ edition, values, surroundings }: FormFigures, otherwise: Surroundings): FormReader {
  return formReader(edition, values, operandsFor(edition, values, surroundings ?? otherwise));
}

function isOpen({ edition }: FormReader, { item, column }: CellReference): boolean {
  return edition.open[item * edition.form.columns.length + column] === true;
}

/** A unit that was not founded yet had nothing: its cells are blank, which is not the same as unknown. */
function absent(found: 'unknownUnit' | UndecidedReason): Value {
  return found === 'unknownUnit' ? { kind: 'blank' } : { kind: 'undecided', reason: found };
}
