import { cellAddress } from '../../checks/return-place.ts';
import type { Cell } from '../../model/form.ts';
import type { Return } from '../../model/return.ts';
import type { CellOrigin } from './trace-node.ts';

/** Where a cell of a return stands; `row` is the row of a list return, from 0. */
export function cellOrigin(ret: Return, { item, column }: Cell, row?: number): CellOrigin {
  const { file, sha256, sheet, submission, nil } = ret;
  const cell = cellAddress(ret, item, column, row);
  return {
    file,
    sha256,
    sheet,
    ...(cell === undefined ? {} : { cell }),
    submission,
    ...(nil ? { nil: true as const } : {}),
  };
}
