import type { Form } from '../model/form.ts';
import { formatAddress } from './address.ts';
import { hasRowMeasures } from './printed-measure.ts';
import type { TemplateLayout } from './template-layout.ts';

/** What the layout has to know of a rule: how many places it is checked at. */
export interface RuleExtent {
  readonly id: string;
  readonly places: number;
}

/** Parts of a sheet that not every template has. */
export interface Wanted {
  /** The column 异议, where something is filled in for the filler; by default not. */
  readonly disputed?: boolean;
  /** The line 时点数比上期, where stocks come with what they closed with; by default not. */
  readonly change?: boolean;
}

const counterRow = 1;
const titleRow = 2;
const firstFaceRow = 3;

/**
 * Lays out the template sheet of a form.
 *
 * @param open by cell index: whether the cell is asked of (or shown to) this kind of filer
 * @param rules the rules of this kind of filer, in the order in which they are to be listed
 * @param wanted what stands on a sheet only where something is known when it is made
 * @example
 * const layout = templateLayout(edition.form, edition.open, rules);
 * layout.itemRows[0] // 10
 */
export function templateLayout(
  form: Form,
  open: readonly boolean[],
  rules: readonly RuleExtent[],
  wanted: Wanted = {},
): TemplateLayout {
  const { disputed = false, change = false } = wanted;
  const list = form.kind === 'list';
  const stub = drawStub(form);
  const stubEnd = Math.max(stub.code, stub.label, stub.measure);
  let nextColumn = stubEnd;
  const columns = columnsShown(form, open).map((isShown) => {
    if (isShown) nextColumn += 1;
    return isShown ? nextColumn : 0;
  });
  const disputeColumn = disputed ? nextColumn + 1 : 0;
  const lastColumn = Math.max(nextColumn + (disputed ? 1 : 0), 4);

  const face = drawFace(form, stubEnd, lastColumn, change);
  const heading = drawHeading(form, columns, face.measure.row + 1);
  const shown = rowsShown(form, open);
  let nextRow = heading.codeRow;
  const itemRows = shown.map((isShown) => {
    if (isShown) nextRow += 1;
    return isShown ? nextRow : 0;
  });
  const footerRow = nextRow + 1;
  const ruleBlock = drawRuleBlock(rules, footerRow + 2, stubEnd, lastColumn);
  const helpers = list ? rules.length : Math.max(0, ...rules.map((rule) => rule.places));
  return {
    form,
    counter: {
      blanks: { row: counterRow, column: 2 },
      errors: { row: counterRow, column: 3 },
      explanations: { row: counterRow, column: 4 },
    },
    title: { row: titleRow, column: 1 },
    face,
    heading,
    stub,
    itemRows,
    columns,
    disputeColumn,
    footerRow,
    ruleBlock,
    lastColumn,
    lastHelperColumn: ruleBlock.firstPlaceColumn + Math.max(helpers, change ? lastColumn : 0, 1) - 1,
    printArea: `A${titleRow}:${formatAddress({ row: footerRow, column: lastColumn })}`,
  };
}

function drawStub(form: Form): TemplateLayout['stub'] {
  if (form.kind === 'list') return { code: 1, label: 0, measure: 0 };
  return hasRowMeasures(form) ? { label: 1, measure: 2, code: 3 } : { label: 1, measure: 0, code: 2 };
}

/** Left: unit, period, kind, change of stocks, nil. Right: form code, the legal block if there is one, the measure on the last row. */
function drawFace(form: Form, stubEnd: number, lastColumn: number, change: boolean): TemplateLayout['face'] {
  const lines = form.legal || change ? 5 : 4;
  const nilColumn = form.kind === 'list' ? 3 : 2;
  const right = Math.min(Math.max(lastColumn - blockColumns(lastColumn - stubEnd), nilColumn) + 1, lastColumn);
  const lastRow = firstFaceRow + lines - 1;
  const kindRow = change ? lastRow - 2 : lastRow - 1;
  return {
    formCode: { row: firstFaceRow, column: right },
    unit: { row: kindRow - 2, column: 1 },
    period: { row: kindRow - 1, column: 1 },
    kind: { row: kindRow, column: 1 },
    measure: { row: lastRow, column: right },
    nil: { row: lastRow, column: nilColumn },
    leftEnd: right - 1,
    ...(change && { change: { row: lastRow - 1, column: nilColumn } }),
    ...(form.legal && {
      legal: {
        authority: { row: firstFaceRow + 1, column: right },
        approval: { row: firstFaceRow + 2, column: right },
        validUntil: { row: firstFaceRow + 3, column: right },
      },
    }),
  };
}

/** The block at the top right needs some 30 characters: the fewer columns there are, the wider they are drawn. */
function blockColumns(columns: number): number {
  if (columns >= 8) return 4;
  return columns >= 5 ? 3 : 2;
}

/** A column in which this filer has no cell would be one of × only. */
function columnsShown(form: Form, open: readonly boolean[]): readonly boolean[] {
  if (form.kind === 'list') return form.columns.map(() => true);
  return form.columns.map((_, column) => form.cells.some((cell) => cell.column === column && open[cell.index]));
}

function drawHeading(form: Form, columns: readonly number[], firstRow: number): TemplateLayout['heading'] {
  const grouped = form.columns.some((column, index) => column.group !== undefined && columns[index]);
  const labelRow = grouped ? firstRow + 1 : firstRow;
  return { groupRow: grouped ? firstRow : 0, labelRow, codeRow: labelRow + 1 };
}

function rowsShown(form: Form, open: readonly boolean[]): readonly boolean[] {
  if (form.kind === 'list') return new Array<boolean>(form.list?.rowsOffered ?? 0).fill(true);
  const width = form.columns.length;
  return form.items.map((_, item) => form.columns.some((_column, column) => open[item * width + column]));
}

function drawRuleBlock(
  rules: readonly RuleExtent[],
  headingRow: number,
  stubEnd: number,
  lastColumn: number,
): TemplateLayout['ruleBlock'] {
  // The label takes the wide first column of a table. A list has none: there it spreads over two columns.
  const list = stubEnd === 1;
  const severityColumn = list ? 4 : 3;
  const explanationEnd = Math.max(lastColumn, severityColumn + 3);
  return {
    headingRow,
    firstRow: headingRow + 1,
    ruleIds: rules.map((rule) => rule.id),
    idColumn: list ? 1 : 2,
    labelColumn: list ? 2 : 1,
    labelEnd: list ? 3 : 1,
    severityColumn,
    resultColumn: severityColumn + 1,
    explanationColumn: severityColumn + 2,
    explanationEnd,
    helperColumn: explanationEnd + 1,
    firstPlaceColumn: explanationEnd + 2,
  };
}
