import { cellOperands } from '../forms/cell-operands.ts';
import type { Edition } from '../forms/edition.ts';
import type { FormFigures } from '../forms/surroundings.ts';
import type { TargetBook } from '../forms/targets.ts';
import type { ReturnKey } from '../intake/intake-context.ts';
import { emptyCellValues, setQuantity, setState, setText } from '../model/cell-values.ts';
import type { Cell, CellSource } from '../model/form.ts';
import { isCarried } from '../model/is-carried.ts';
import { periodEndingWith } from '../model/period.ts';
import { integer } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';
import type { Value } from '../rules/value.ts';
import { issuedTarget } from './issued-target.ts';
import { lastPeriod } from './last-period.ts';
import type { Records } from './records.ts';
import { returnFigures, returnSurroundings } from './return-surroundings.ts';

/**
 * What is known before a return is filled in: counts of the tree, targets, figures of last period, last year and other
 * forms, and what stocks closed with last period. A cell whose source is not there stays blank.
 */
export function prefill(key: ReturnKey, edition: Edition, records: Records, targets: TargetBook): CellValues {
  const { form } = edition;
  const values = emptyCellValues(form.cells.length);
  const last = lastPeriod(key, form, records);
  for (const cell of form.cells) {
    if (!edition.open[cell.index]) continue;
    const known = cell.source
      ? sourceValue(cell, cell.source, key, records, targets)
      : isCarried(cell, key.kind)
        ? last?.(cell)
        : undefined;
    if (known?.kind === 'number') setQuantity(values, cell.index, known.quantity, cell.decimals);
    else if (known?.kind === 'text') setText(values, cell.index, known.text);
    else if (known?.kind === 'notApplicable') setState(values, cell.index, 'notApplicable');
    else setState(values, cell.index, 'blank');
  }
  return values;
}

/** What a prefilled cell should hold, where its source is there. */
export function sourceValue(
  cell: Cell,
  source: CellSource,
  key: ReturnKey,
  records: Records,
  targets: TargetBook,
): Value | undefined {
  const { unit, form, period, kind } = key;
  switch (source.from) {
    case 'tree': {
      const count = records.treeOn(period)?.count(unit, source.units, kind === 'own' ? 'self' : 'subtree');
      return count === undefined ? undefined : { kind: 'number', quantity: integer(count) };
    }
    case 'targets': {
      const found = records.catalogue.forms.get(form);
      const quantity = found && issuedTarget(found, cell, unit, period, targets);
      return quantity && { kind: 'number', quantity };
    }
    case 'lastPeriod':
      return earlierFigure(returnSurroundings(key, records).previous?.(form), source);
    case 'lastYear': {
      const then = returnSurroundings(key, records).lastYear?.(form);
      // A unit that was not there last year has no such figure, and nobody can be asked for one.
      return then === 'unknownUnit' ? { kind: 'notApplicable' } : figureOf(then, source);
    }
    case 'form': {
      const other = records.catalogue.forms.get(source.form);
      const then = other && periodEndingWith(period, other.frequency);
      const ret = then && records.received({ unit, form: source.form, period: then, kind });
      return ret && figureOf(returnFigures(ret, records), source);
    }
  }
}

/** One cell of an earlier period; a unit that did not exist then has none. */
function earlierFigure(figures: FormFigures | 'unknownUnit' | undefined, named: NamedCell): Value | undefined {
  return figures === 'unknownUnit' ? undefined : figureOf(figures, named);
}

interface NamedCell {
  readonly item: string;
  readonly column: string;
}

/** One cell of another return, computed ones included. */
function figureOf(figures: FormFigures | undefined, named: NamedCell): Value | undefined {
  if (!figures) return undefined;
  const { edition, values, surroundings = {} } = figures;
  const item = edition.form.items.findIndex((candidate) => sameId(candidate.id, named.item));
  const column = edition.form.columns.findIndex((candidate) => sameId(candidate.id, named.column));
  if (item < 0 || column < 0) return undefined;
  const operands = cellOperands(edition, values, surroundings);
  return operands.cell({ form: edition.form.code, item, column, time: 'current', of: 'self' });
}

function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
