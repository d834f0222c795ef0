import { rowKey } from '../forms/row-key.ts';
import type { Form } from '../model/form.ts';
import type { Return } from '../model/return.ts';
import { filledRows } from './list-rows.ts';

/** Every key with the rows that hold it, in the order in which they first appear. */
export type KeyUsers = ReadonlyMap<string, readonly { readonly ret: Return; readonly row: number }[]>;

/** Collects who uses which key. */
export function keyUsers(form: Form, returns: readonly Return[]): KeyUsers {
  const users = new Map<string, { ret: Return; row: number }[]>();
  for (const ret of returns) {
    for (const row of filledRows(form, ret.values)) {
      const key = rowKey(form, ret.values, row);
      if (key === undefined) continue;
      const rows = users.get(key);
      if (rows) rows.push({ ret, row });
      else users.set(key, [{ ret, row }]);
    }
  }
  return users;
}
