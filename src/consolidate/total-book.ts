import { rowsBelow } from '../checks/rows-below.ts';
import type { FormFigures, Surroundings } from '../forms/cell-operands.ts';
import type { Period } from '../model/period.ts';
import { formatPeriod, previousPeriod, samePeriodLastYear } from '../model/period.ts';
import type { FormTotals } from '../model/totals.ts';
import { earlierFigures } from './earlier-figures.ts';
import { listValues } from './list-values.ts';
import { periodDays } from './period-days.ts';
import type { Records } from './records.ts';
import { editionFor, formPeriod } from './records.ts';

/** Roll-ups of forms in periods, made when they are first asked for. */
export interface TotalBook {
  /** Undefined where there is no such form, or no tree at the end of the period. */
  totals(form: string, period: Period): FormTotals | undefined;
  /**
   * The total of one unit as rules and formulas read it: in a list form all rows below. Undefined where no accepted
   * return is in it.
   */
  figures(form: string, period: Period, unit: string): FormFigures | undefined;
  /** What rules and formulas at the total of a unit may read beyond it. */
  surroundings(unit: string, period: Period): Surroundings;
}

/** @param rollUp makes the roll-up of one form in one period */
export function makeTotalBook(
  records: Records,
  rollUp: (form: string, period: Period) => FormTotals | undefined,
): TotalBook {
  const totals = remember(rollUp, (form, period) => `${form} ${formatPeriod(period)}`);
  const book: TotalBook = {
    totals,
    figures: remember(
      (form: string, period: Period, unit: string) => totalFigures(form, period, unit, records, book),
      (form, period, unit) => `${form} ${formatPeriod(period)} ${unit}`,
    ),
    surroundings: (unit, period) => totalSurroundings(unit, period, records, book),
  };
  return book;
}

function totalFigures(
  form: string,
  period: Period,
  unit: string,
  records: Records,
  book: TotalBook,
): FormFigures | undefined {
  const totals = book.totals(form, period);
  const total = totals?.units.get(unit);
  const tree = records.treeOn(period);
  const edition = editionFor(records, form, unit, period, 'total');
  if (!totals || !total || !tree || !edition) return undefined;
  if (total.coverage.accepted === 0 && !total.confirmed && !total.adjustment) return undefined;
  const values = totals.form.kind === 'list' ? listValues(totals.form, rowsBelow(totals, unit, tree)) : total.total;
  return { edition, values, surroundings: book.surroundings(unit, period) };
}

function totalSurroundings(unit: string, period: Period, records: Records, book: TotalBook): Surroundings {
  const tree = records.treeOn(period);
  const at = (form: string, shift: (of: Period) => Period = (of) => of) => {
    const own = formPeriod(records, form, period);
    return own && shift(own);
  };
  const earlier = (form: string, shift: (of: Period) => Period) => {
    const then = at(form, shift);
    if (!then) return undefined;
    const held = (of: string, code: string, period: Period) => book.figures(code, period, of);
    return earlierFigures({ unit, period, kind: 'total' }, form, then, records, held);
  };
  return {
    ...periodDays(period),
    otherForm: (form) => {
      const then = at(form);
      return then && book.figures(form, then, unit);
    },
    previous: (form) => earlier(form, previousPeriod),
    lastYear: (form) => earlier(form, samePeriodLastYear),
    children: (form) => {
      const then = at(form);
      return then && tree?.children(unit).flatMap((child) => book.figures(form, then, child.code) ?? []);
    },
    ...(tree?.get(unit) ? { units: (count) => tree.count(unit, count, 'subtree') } : {}),
  };
}

function remember<Arguments extends readonly unknown[], Result>(
  make: (...of: Arguments) => Result,
  keyOf: (...of: Arguments) => string,
): (...of: Arguments) => Result {
  // Wrapped, so that an answer of undefined is remembered too.
  const known = new Map<string, { readonly result: Result }>();
  return (...of) => {
    const key = keyOf(...of);
    const found = known.get(key) ?? { result: make(...of) };
    known.set(key, found);
    return found.result;
  };
}
