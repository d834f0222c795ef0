import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import type { KeyUsers } from './key-users.ts';
import type { ListSurroundings } from './list-surroundings.ts';
import { columnTitle, rowTitle } from './place-titles.ts';
import { cellPlace } from './return-place.ts';

/**
 * Finds keys that several units use. Each of them gets a finding; none is sent back, since one unit could otherwise
 * send back the return of another.
 */
export function checkSharedKeys(form: Form, users: KeyUsers, surroundings: ListSurroundings): Finding[] {
  const [column = 0] = form.list?.key ?? [];
  return [...users].flatMap(([key, rows]) => {
    const units = [...new Set(rows.map(({ ret }) => ret.unit))];
    if (units.length < 2) return [];
    return rows.map(({ ret, row }): Finding => {
      const others = units.filter((unit) => unit !== ret.unit).map((unit) => surroundings.titleOf(unit));
      return {
        ...cellPlace(ret, form, 0, column, row),
        code: 'list-key-shared',
        severity: 'error',
        actual: key,
        parameters: {
          item: rowTitle(ret, form, row),
          column: columnTitle(form, column),
          actual: key,
          others: { zh: others.join('、'), en: others.join(', ') },
        },
      };
    });
  });
}
