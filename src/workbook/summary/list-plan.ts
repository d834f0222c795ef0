import { absoluteRange } from '../../layout/summary-layout.ts';
import type { ListGroupsLayout, ListRowsLayout } from '../../layout/summary-list-layout.ts';
import { listGroupsLayout, listRowsLayout } from '../../layout/summary-list-layout.ts';
import { summaryFormSheetName } from '../../layout/summary-sheet-names.ts';
import type { Cell, Form } from '../../model/form.ts';
import type { Language } from '../../model/label.ts';
import type { ListRow } from '../../model/totals.ts';
import type { UnitTree } from '../../units/unit-tree.ts';
import type { ListGroup } from './list-groups.ts';
import { listGroups } from './list-groups.ts';
import type { ScopeUnit } from './scope-units.ts';
import type { SummaryForm } from './summary-contents.ts';

/** First and last row of the 明细 sheet, 1-based. */
interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** Everything decided about the two sheets of a list form before a cell is written. */
export interface ListPlan {
  readonly source: SummaryForm;
  readonly form: Form;
  /** Rows of the scope, in tree order. */
  readonly rows: readonly ListRow[];
  readonly groups: readonly ListGroup[];
  readonly rowsLayout: ListRowsLayout;
  readonly groupsLayout: ListGroupsLayout;
  readonly ownSpans: ReadonlyMap<string, RowSpan>;
  readonly subtreeSpans: ReadonlyMap<string, RowSpan>;
}

/** Decides where the rows and groups of a list form stand. */
export function planList(
  source: SummaryForm,
  scope: readonly ScopeUnit[],
  tree: UnitTree,
  language: Language,
): ListPlan {
  const { form } = source;
  const codes = new Set(scope.map(({ unit }) => unit.code));
  const rows = source.totals.rows.filter((row) => codes.has(row.unit.code));
  const groupBy = form.list?.groupBy ?? [];
  const groups = listGroups(form, rows, groupBy);
  const rowsLayout = listRowsLayout(summaryFormSheetName(form.code, 'rows', language), form, rows.length);
  const groupsSheet = summaryFormSheetName(form.code, 'groups', language);
  const groupsLayout = listGroupsLayout(groupsSheet, form, groupBy, (_, index) => isSummed(form, index), groups.length);
  const { ownSpans, subtreeSpans } = spans(rows, rowsLayout.firstRow, tree);
  return { source, form, rows, groups, rowsLayout, groupsLayout, ownSpans, subtreeSpans };
}

/** Do the values of this column of a list form add up. */
export function isSummed(form: Form, column: number): boolean {
  const cell: Cell | undefined = form.cells[column];
  return cell !== undefined && (cell.type === 'integer' || cell.type === 'decimal') && cell.aggregation.kind === 'sum';
}

/** The range of a column over the rows of a unit, alone or with all below; undefined where there are no rows. */
export function listRange(plan: ListPlan, unit: string, scope: 'own' | 'subtree', column: number): string | undefined {
  const span = (scope === 'own' ? plan.ownSpans : plan.subtreeSpans).get(unit);
  const at = plan.rowsLayout.columns[column];
  if (!span || !at) return undefined;
  return absoluteRange(plan.rowsLayout.sheet, { row: span.first, column: at }, { row: span.last, column: at });
}

/** Rows stand in tree order, so that the rows of a subtree are one stretch. */
function spans(
  rows: readonly ListRow[],
  firstRow: number,
  tree: UnitTree,
): { ownSpans: Map<string, RowSpan>; subtreeSpans: Map<string, RowSpan> } {
  const ownSpans = new Map<string, RowSpan>();
  const subtreeSpans = new Map<string, RowSpan>();
  const extend = (map: Map<string, RowSpan>, code: string, row: number): void => {
    map.set(code, { first: map.get(code)?.first ?? row, last: row });
  };
  rows.forEach(({ unit }, index) => {
    extend(ownSpans, unit.code, firstRow + index);
    for (let at = tree.get(unit.code); at; at = at.parent === undefined ? undefined : tree.get(at.parent)) {
      extend(subtreeSpans, at.code, firstRow + index);
    }
  });
  return { ownSpans, subtreeSpans };
}
