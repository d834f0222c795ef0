import { rowKey } from '../forms/row-key.ts';
import { ruleWordings } from '../model/catalogue/rule-wordings.ts';
import { stateAt } from '../model/cell-values.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import type { Return } from '../model/return.ts';
import { listCell } from './list-rows.ts';
import { phrase } from './phrase.ts';
import { columnTitle, rowTitle } from './place-titles.ts';
import { cellPlace } from './return-place.ts';

/** Every row of a list has its key, and no two rows of the unit have the same. */
export function checkListKeys(ret: Return, form: Form, rows: readonly number[]): Finding[] {
  const [column] = form.list?.key ?? [];
  if (column === undefined) return [];
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = rowKey(form, ret.values, row);
    if (key === undefined) return missingKey(ret, form, row);
    const earlier = first.get(key);
    if (earlier !== undefined) return [duplicateKey(ret, form, row, earlier, key)];
    first.set(key, row);
    return [];
  });
}

function missingKey(ret: Return, form: Form, row: number): Finding[] {
  // Only what is blank: a key that could not be read has a finding of its own.
  const column = (form.list?.key ?? []).find((index) => stateAt(ret.values, listCell(form, row, index)) === 'blank');
  if (column === undefined) return [];
  return [
    {
      ...cellPlace(ret, form, 0, column, row),
      code: 'list-key-missing',
      severity: 'error',
      parameters: { item: rowTitle(ret, form, row), column: columnTitle(form, column) },
    },
  ];
}

function duplicateKey(ret: Return, form: Form, row: number, earlier: number, key: string): Finding {
  const [column = 0] = form.list?.key ?? [];
  return {
    ...cellPlace(ret, form, 0, column, row),
    code: 'list-key-duplicate',
    severity: 'error',
    actual: key,
    parameters: {
      item: phrase(ruleWordings.row, { row: ret.addresses.rows[row] || row + 1 }),
      other: phrase(ruleWordings.row, { row: ret.addresses.rows[earlier] || earlier + 1 }),
      column: columnTitle(form, column),
      actual: key,
    },
  };
}
