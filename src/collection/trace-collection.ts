import type { FigureChange } from '../audit/change/figure-change.ts';
import { traceChange } from '../audit/change/trace-change.ts';
import { traceFigure } from '../audit/trace/trace-figure.ts';
import type { TraceNode } from '../audit/trace/trace-node.ts';
import type { Consolidation } from '../consolidate/consolidation.ts';
import { parsePeriod } from '../model/period.ts';
import { Trouble } from '../model/trouble.ts';
import { checkCollection } from './check-collection.ts';
import type { Collection } from './collection.ts';

/** Which figure is traced. */
export interface TraceOptions {
  /** Code of the form. */
  readonly form: string;
  /** `item.column` by id, printed code or label; in a list form `column` or `key.column`. */
  readonly cell: string;
  /** Code of the unit; default: the district. */
  readonly unit?: string;
  /** `2020-Q1`; default: the period of `huizong.yaml`. */
  readonly period?: string;
  /** Another period: what made the figure move since then. */
  readonly against?: string;
  /** Called with each file before it is taken in. */
  readonly onFile?: (path: string) => void;
}

/** Where a figure comes from, and the run behind it. */
export interface CollectionTrace {
  readonly consolidation: Consolidation;
  readonly trace: TraceNode;
  /** With `against`. */
  readonly change?: FigureChange;
}

/**
 * Takes in the inbox and traces one figure down to the cells it was made of; with `against` also which units made it
 * move since another period.
 *
 * @throws Trouble where the form, cell, unit or period is not there, with the nearest spelling
 * @example
 * const { trace } = await traceCollection(collection, { form: 'DJ01', cell: '11.1', unit: '10' });
 * trace.parts.map(({ node }) => node.origin?.file);
 */
export async function traceCollection(collection: Collection, options: TraceOptions): Promise<CollectionTrace> {
  const { form, cell, unit, period, against: text, onFile } = options;
  const against = text === undefined ? undefined : parsePeriod(text);
  if (text !== undefined && !against) throw new Trouble([{ code: 'period-unreadable', parameters: { text } }]);
  const consolidation = await checkCollection(collection, {
    ...(period === undefined ? {} : { period }),
    ...(onFile === undefined ? {} : { onFile }),
  });
  const asked = { form, cell, ...(unit === undefined ? {} : { unit }) };
  const trace = traceFigure(consolidation, asked);
  if (!against) return { consolidation, trace };
  return { consolidation, trace, change: traceChange(consolidation, { ...asked, against }) };
}
