import type { Cell, Form } from '../model/form.ts';

/** The cells of a form by the way they add up the tree. */
export interface AggregationPlan {
  /** `form.cells.length`; in a list form the number of columns. */
  readonly length: number;
  readonly sum: Int32Array;
  readonly maximum: Int32Array;
  readonly minimum: Int32Array;
  readonly means: readonly MeanCell[];
  readonly recompute: Int32Array;
  /** Never added: shown where a confirmed figure was filed, or an own one and nothing below it. */
  readonly confirmed: Int32Array;
  /** Shown only where the unit itself filed it: scores, texts, dates. */
  readonly none: Int32Array;
  /** Filled in from the targets file at every unit. */
  readonly targets: readonly Cell[];
  readonly decimals: Uint8Array;
}

export interface MeanCell {
  readonly value: number;
  readonly weight: number;
}

export function planAggregation(form: Form): AggregationPlan {
  const cellsOf = (way: Way) => Int32Array.from(form.cells.filter((cell) => wayOf(cell) === way).map(indexOf));
  return {
    length: form.cells.length,
    sum: cellsOf('sum'),
    maximum: cellsOf('maximum'),
    minimum: cellsOf('minimum'),
    means: form.cells.flatMap((cell) =>
      wayOf(cell) === 'mean' && cell.aggregation.kind === 'mean'
        ? [{ value: cell.index, weight: cell.aggregation.weight }]
        : [],
    ),
    recompute: cellsOf('recompute'),
    confirmed: cellsOf('confirmed'),
    none: cellsOf('none'),
    targets: form.cells.filter((cell) => wayOf(cell) === 'target'),
    decimals: Uint8Array.from(form.cells, (cell) => cell.decimals),
  };
}

type Way = Cell['aggregation']['kind'] | 'target';

function wayOf(cell: Cell): Way {
  if (cell.source?.from === 'targets') return 'target';
  const { kind } = cell.aggregation;
  // Texts have no total, and the sum of two dates means nothing.
  const addsNothing = cell.type === 'text' || (cell.type === 'date' && (kind === 'sum' || kind === 'mean'));
  return addsNothing && kind !== 'recompute' ? 'none' : kind;
}

function indexOf(cell: Cell): number {
  return cell.index;
}
