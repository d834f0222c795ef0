import type { ColumnDefinition } from './schema/element-schema.ts';
import type { FormDefinition } from './schema/form-schema.ts';

const current: ColumnDefinition = { id: 'current', code: '1', label: { zh: '本期', en: 'Current period' } };

const yearToDate: ColumnDefinition = {
  id: 'yearToDate',
  code: '2',
  label: { zh: '本年累计', en: 'Year to date' },
  cumulates: 'current',
};

const lastYear: ColumnDefinition = {
  id: 'lastYear',
  code: '3',
  label: { zh: '上年同期', en: 'Same period last year' },
  definition: { zh: '上年年初至同期末的累计数。', en: 'Cumulative, from the beginning of last year to the same day.' },
  source: { lastYear: 'yearToDate' },
};

/**
 * The columns of a form that names none: 本期, and where it asks for flows several times a year also 本年累计 (computed)
 * and 上年同期 (filled in, cumulative), both closed for stocks.
 */
export function implicitColumns({ frequency, items = [], defaults }: FormDefinition): readonly ColumnDefinition[] {
  const moves = items.some(({ timing, retired }) => !retired && (timing ?? defaults?.timing ?? 'stock') !== 'stock');
  return moves && frequency !== 'year' ? [current, yearToDate, lastYear] : [current];
}
