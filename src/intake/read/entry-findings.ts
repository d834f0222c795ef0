import { rowKey } from '../../forms/row-key.ts';
import { formatAddress } from '../../layout/address.ts';
import type { Finding } from '../../model/finding.ts';
import { findingCatalogue } from '../../model/finding-catalogue.ts';
import type { FindingPlace } from '../../model/finding-place.ts';
import type { Form } from '../../model/form.ts';
import type { Label } from '../../model/label.ts';
import type { CellValues } from '../../model/return.ts';
import { elementTitle } from '../element-title.ts';
import type { EntryNote } from './read-entries.ts';
import type { SheetEntry } from './sheet-entry.ts';

/** Where one cell of a return stands: its return, ids, row key and address. */
export function entryPlace(place: FindingPlace, form: Form, values: CellValues, entry: SheetEntry): FindingPlace {
  const { cell, listRow, row, column } = entry;
  const item = listRow === undefined ? form.items[cell.item]?.id : undefined;
  const columnId = form.columns[cell.column]?.id;
  const key = listRow === undefined ? undefined : rowKey(form, values, listRow);
  return {
    ...place,
    ...(item === undefined ? {} : { item }),
    ...(columnId === undefined ? {} : { column: columnId }),
    ...(key === undefined ? {} : { rowKey: key }),
    ...(row > 0 && column > 0 ? { cell: formatAddress({ row, column }) } : {}),
  };
}

/** Notes about cells as findings, each with the code and label of its row and column. */
export function entryFindings(
  place: FindingPlace,
  form: Form,
  values: CellValues,
  notes: readonly EntryNote[],
): readonly Finding[] {
  return notes.map(({ entry, code, severity, actual, parameters }) => {
    const where = entryPlace(place, form, values, entry);
    const item =
      entry.listRow === undefined ? elementTitle(form.items[entry.cell.item]) : listRowTitle(entry, where.rowKey);
    const { expected } = parameters ?? {};
    return {
      ...where,
      code,
      severity: severity ?? findingCatalogue[code].severity,
      ...(actual === undefined ? {} : { actual }),
      ...(typeof expected === 'string' ? { expected } : {}),
      parameters: {
        item,
        column: elementTitle(form.columns[entry.cell.column]),
        ...(actual === undefined ? {} : { actual }),
        ...parameters,
      },
    };
  });
}

/** A row of a list as a person finds it in Excel. */
function listRowTitle({ row }: SheetEntry, key: string | undefined): Label {
  return key === undefined
    ? { zh: `第 ${row} 行`, en: `row ${row}` }
    : { zh: `第 ${row} 行（${key}）`, en: `row ${row} (${key})` };
}
