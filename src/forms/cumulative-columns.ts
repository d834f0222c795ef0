import type { Timing } from '../model/form.ts';
import type { ColumnDefinition } from './schema/element-schema.ts';

/** What the running totals of a form's year (本年累计) mean for one of its columns. */
export interface CumulativeColumn {
  /** The column holds cumulative figures, whatever the timing of its items. */
  readonly isCumulative: boolean;
  /** Items of this timing have no cell here: a stock has no running total, a cumulative figure no flow of its own. */
  readonly closedFor: Timing | undefined;
  /** How the running total is calculated, where it is. */
  readonly formula: string | undefined;
}

/** One entry per column of the form. */
export function cumulativeColumns(columns: readonly ColumnDefinition[]): readonly CumulativeColumn[] {
  const totals = new Map(columns.flatMap(({ id, cumulates }) => (cumulates ? [[key(id), key(cumulates)]] : [])));
  const flows = new Set(totals.values());
  return columns.map(({ id, cumulates, source }) => {
    const base = typeof source === 'object' && typeof source.lastYear === 'string' ? key(source.lastYear) : undefined;
    const isCumulative = cumulates !== undefined || (base !== undefined && totals.has(base));
    return {
      isCumulative,
      closedFor: isCumulative ? 'stock' : flows.has(key(id)) ? 'yearToDate' : undefined,
      formula: cumulates === undefined ? undefined : runningTotal(id, cumulates),
    };
  });
}

/** A unit that was not there in the period before begins its year with what it reports first. */
function runningTotal(total: string, flow: string): string {
  const before = `PREVIOUS(${total})`;
  return `IF(PERIOD_INDEX() = 1, ${flow}, IF(ISBLANK(${before}), 0, ${before}) + ${flow})`;
}

function key(id: string): string {
  return id.trim().toLowerCase();
}
