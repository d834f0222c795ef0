import type { Aggregation, Cell, Form, FormulaText } from '../model/form.ts';
import type { CellDraft, FormReading } from './form-draft.ts';
import { cellName } from './resolve-cell-formulas.ts';

const kinds = {
  sum: 'sum',
  count: 'sum',
  none: 'none',
  confirmed: 'confirmed',
  max: 'maximum',
  min: 'minimum',
} as const;

/**
 * How a cell adds up the tree: numbers sum, what is calculated from sums recomputes, texts and targets do not.
 *
 * @param adds its formula, if any, is linear and reads only cells that add up
 */
export function decideAggregation(
  draft: CellDraft,
  form: Form,
  formula: FormulaText | undefined,
  adds: boolean,
  reading: FormReading,
): Aggregation {
  const { cell, rollUp } = draft;
  const choice = rollUp?.choice;
  const isSaidHere = rollUp !== undefined && (rollUp.near || formula?.axis === 'item' || form.columns.length === 1);

  function unfit(fallback: Aggregation['kind'] & ('none' | 'sum' | 'recompute')): Aggregation {
    if (isSaidHere && typeof choice === 'string') {
      const parameters = { rollUp: choice, cell: cellName(form, cell) };
      reading.problems.add('form-rollup-unfit', reading.locate.value(rollUp.path), parameters);
    }
    return { kind: fallback };
  }

  if (choice === 'none' || cell.source?.from === 'targets') return { kind: 'none' };
  if (formula && !adds) {
    if (choice === 'sum' || choice === 'count') return unfit('recompute');
    if (choice === undefined || choice === 'recompute' || !isSaidHere) return { kind: 'recompute' };
  }
  if (cell.type === 'text' || cell.type === 'date') return choice === undefined ? { kind: 'none' } : unfit('none');
  if (choice === undefined) return { kind: 'sum' };
  if (typeof choice === 'object') return meanOf(choice.weight, cell, form, draft, reading);
  if (choice === 'count' && cell.type !== 'yesNo') return unfit('sum');
  if (choice === 'recompute') return formula ? { kind: 'recompute' } : unfit('sum');
  return { kind: kinds[choice] };
}

/** The weight stands in the same column of another item, or in another column of the same item. */
function meanOf(weight: string, cell: Cell, form: Form, draft: CellDraft, reading: FormReading): Aggregation {
  const wanted = weight.trim().toLowerCase();
  const item = form.items.findIndex(({ id }) => id.toLowerCase() === wanted);
  const column = form.columns.findIndex(({ id }) => id.toLowerCase() === wanted);
  const columns = form.columns.length;
  if (item >= 0) return { kind: 'mean', weight: item * columns + cell.column };
  if (column >= 0) return { kind: 'mean', weight: cell.item * columns + column };
  const known = [...form.items, ...form.columns].map(({ id }) => id);
  const path = draft.rollUp ? [...draft.rollUp.path, 'mean'] : [];
  reading.problems.addMisspelt('form-item-unknown', reading.locate.value(path), weight, known);
  return { kind: 'none' };
}
