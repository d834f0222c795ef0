import { summaryFindingsLayout } from '../../layout/summary-findings-layout.ts';
import type { Severity } from '../../model/form.ts';
import { severityLabels } from '../../model/severity-labels.ts';
import { sheetText } from '../summary/sheet-text.ts';
import type { SummaryBook, SummarySheet } from '../summary/summary-book.ts';
import type { IdentifiedFinding } from './compare-findings.ts';

const { headingRow, ...columns } = summaryFindingsLayout;

/** By either of its names. */
const severities: ReadonlyMap<string, Severity> = new Map(
  (['error', 'warning', 'info'] as const).flatMap((severity) =>
    Object.values(severityLabels[severity]).map((text) => [text, severity]),
  ),
);

/** The findings that a summary lists, line by line. */
export function summaryFindings({ sheets }: SummaryBook): readonly IdentifiedFinding[] {
  return sheets.filter(({ role }) => role === 'findings').flatMap(readSheet);
}

function readSheet({ grid }: SummarySheet): readonly IdentifiedFinding[] {
  const found: IdentifiedFinding[] = [];
  for (let index = 0; index < grid.length; index++) {
    const row = grid.row[index] ?? 0;
    if (row <= headingRow || grid.column[index] !== columns.code) continue;
    const text = (column: keyof typeof columns) => sheetText(grid, row, columns[column]);
    const severity = severities.get(text('severity'));
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
