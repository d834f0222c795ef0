import type { Severity } from '../../model/form.ts';
import { sheetText } from '../summary/sheet-text.ts';
import type { SummaryBook, SummarySheet } from '../summary/summary-book.ts';
import type { IdentifiedFinding } from './compare-findings.ts';

/** Where everything stands in the 审核问题 sheet of a summary (`write-findings.ts`). */
const columns = {
  number: 1,
  severity: 2,
  unit: 3,
  form: 5,
  place: 6,
  message: 7,
  advice: 8,
  sheet: 11,
  cell: 12,
  rule: 13,
  code: 14,
} as const;
const firstRow = 5;

const severities: Readonly<Record<string, Severity>> = {
  强制性: 'error',
  核实性: 'warning',
  提示性: 'info',
  error: 'error',
  warning: 'warning',
  info: 'info',
};

/** The findings that a summary lists, line by line. */
export function summaryFindings({ sheets }: SummaryBook): readonly IdentifiedFinding[] {
  return sheets.filter(({ role }) => role === 'findings').flatMap(readSheet);
}

function readSheet({ grid }: SummarySheet): readonly IdentifiedFinding[] {
  const found: IdentifiedFinding[] = [];
  for (let index = 0; index < grid.length; index++) {
    const row = grid.row[index] ?? 0;
    if (row < firstRow || grid.column[index] !== columns.code) continue;
    const text = (column: keyof typeof columns) => sheetText(grid, row, columns[column]);
    const severity = severities[text('severity')];
    if (!severity) continue;
    const cell = [text('sheet'), text('cell')].filter((part) => part !== '').join('!');
    found.push({
      identity: [text('code'), text('rule'), text('unit'), text('form'), text('sheet'), text('place')].join('\u0000'),
      finding: {
        severity,
        code: text('code'),
        ...given('rule', text('rule')),
        ...given('unit', text('unit')),
        ...given('form', text('form')),
        ...given('cell', cell),
        told: { message: text('message'), advice: text('advice') },
      },
    });
  }
  return found;
}

function given<Key extends string>(key: Key, text: string): { readonly [key in Key]?: string } {
  // A computed key is typed as any string; it is the one that was handed in.
  return text === '' ? {} : ({ [key]: text } as { readonly [key in Key]: string });
}
