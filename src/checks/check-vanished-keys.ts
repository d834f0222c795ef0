import { rowKey } from '../forms/row-key.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import { formatPeriod } from '../model/period.ts';
import type { Return } from '../model/return.ts';
import type { KeyUsers } from './key-users.ts';
import { filledRows } from './list-rows.ts';
import type { ListSurroundings } from './list-surroundings.ts';
import { columnTitle } from './place-titles.ts';
import { returnPlace } from './return-place.ts';

/**
 * Finds keys that stood in a unit's list last period and stand nowhere now. A row that another unit has taken over is
 * no loss where keys are unique in the district.
 */
export function checkVanishedKeys(
  form: Form,
  returns: readonly Return[],
  users: KeyUsers,
  surroundings: ListSurroundings,
): Finding[] {
  const severity = form.list?.vanished;
  if (severity === undefined) return [];
  const [column = 0] = form.list?.key ?? [];
  return returns.flatMap((ret) => {
    const previous = surroundings.previousOf(ret.unit);
    if (previous === undefined) return [];
    const gone = filledRows(form, previous.values).flatMap((row) => {
      const key = rowKey(form, previous.values, row);
      return key === undefined || isPresent(key, ret) ? [] : [key];
    });
    return gone.map((key): Finding => {
      const columnId = form.columns[column]?.id;
      return {
        ...returnPlace(ret),
        ...(columnId === undefined ? {} : { column: columnId }),
        rowKey: key,
        code: 'list-key-vanished',
        severity,
        expected: key,
        parameters: { column: columnTitle(form, column), expected: key, period: formatPeriod(previous.period) },
      };
    });
  });

  function isPresent(key: string, ret: Return): boolean {
    const rows = users.get(key) ?? [];
    return form.list?.unique === 'district' ? rows.length > 0 : rows.some((each) => each.ret.unit === ret.unit);
  }
}
