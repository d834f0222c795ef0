import type { Form } from '../../model/form.ts';
import type { SummaryBook } from '../summary/summary-book.ts';
import { compareFindings } from './compare-findings.ts';
import type { CellDifference, Difference, DifferencePlace } from './difference.ts';
import { figureDifference, sameFigure } from './same-figure.ts';
import type { SummaryRow } from './summary-cells.ts';
import { summaryRows } from './summary-cells.ts';
import { summaryFindings } from './summary-findings.ts';

/**
 * What changed from one summary workbook to another, by unit, row of the unit and cell, and in what their 审核问题 sheets
 * list. The summaries may be of different periods: then the figures of both stand beside each other.
 *
 * @param formOf the forms of the collection
 */
export function compareSummaryBooks(
  before: SummaryBook,
  after: SummaryBook,
  formOf: (code: string) => Form | undefined,
): Difference {
  const [old, now] = [summaryRows(before, formOf), summaryRows(after, formOf)];
  const pairs = [...now].flatMap(([key, later]) => {
    const earlier = old.get(key);
    return earlier ? [{ earlier, later }] : [];
  });
  const onlyIn = (
    one: ReadonlyMap<string, SummaryRow>,
    other: ReadonlyMap<string, SummaryRow>,
  ): readonly DifferencePlace[] => [...one].flatMap(([key, { place }]) => (other.has(key) ? [] : [place]));
  return {
    of: 'summaries',
    compared: pairs.reduce((sum, { later }) => sum + later.cells.size, 0),
    changed: pairs.flatMap(({ earlier, later }) => changedCells(earlier, later, formOf)),
    added: onlyIn(now, old),
    removed: onlyIn(old, now),
    findings: compareFindings(summaryFindings(before), summaryFindings(after)),
  };
}

const nothing = { figure: { kind: 'blank' }, address: undefined } as const;

function changedCells(
  before: SummaryRow,
  after: SummaryRow,
  formOf: (code: string) => Form | undefined,
): readonly CellDifference[] {
  const form = formOf(after.place.form);
  return [...new Set([...after.cells.keys(), ...before.cells.keys()])].flatMap((code) => {
    const [old, now] = [before.cells.get(code) ?? nothing, after.cells.get(code) ?? nothing];
    if (sameFigure(old.figure, now.figure)) return [];
    const difference = figureDifference(old.figure, now.figure);
    return [
      {
        place: { ...after.place, ...namedCell(code, form) },
        ...(old.address === undefined ? {} : { cellBefore: old.address }),
        ...(now.address === undefined ? {} : { cellAfter: now.address }),
        before: old.figure,
        after: now.figure,
        ...(difference ? { difference } : {}),
      },
    ];
  });
}

/** `09.1` as ids of item and column where the form has them. */
function namedCell(code: string, form: Form | undefined): Pick<DifferencePlace, 'item' | 'column'> {
  if (form?.kind === 'list') return { column: form.columns.find((column) => column.code === code)?.id ?? code };
  const dot = code.lastIndexOf('.');
  const [item, column] = dot < 0 ? [code, undefined] : [code.slice(0, dot), code.slice(dot + 1)];
  const columnId = form?.columns.find((each) => each.code === column)?.id ?? column;
  return {
    item: form?.items.find((each) => each.code === item)?.id ?? item,
    ...(columnId === undefined ? {} : { column: columnId }),
  };
}
