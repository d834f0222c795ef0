import { formatAddress } from '../../layout/address.ts';
import { printedItemLabel } from '../../layout/printed-item-label.ts';
import { rowMeasure } from '../../layout/printed-measure.ts';
import type { TransferRows } from '../../layout/summary-form-view-layout.ts';
import { inLanguage } from '../../model/label.ts';
import type { PenCell } from './held-rows.ts';
import { numberFormat } from './number-format.ts';
import type { SheetCell } from './sheet-cell.ts';
import type { Look } from './sheet-look.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryContext } from './summary-context.ts';
import type { TableFigures } from './table-figures.ts';
import { transferCells } from './transfer-cells.ts';

/**
 * Writes what moves inside the district below the table of the 汇总 sheet: the whole, the part inside, and the whole net
 * of it (domain.md, "Basis"). The figures are those of the table above, so they follow the drop-down.
 *
 * @param first by cell index: what stands in the table when the workbook is opened
 */
export function writeTransfers(
  context: SummaryContext,
  figures: TableFigures,
  pen: SheetPen,
  first: readonly SheetCell[],
): void {
  const { view } = figures.plan;
  const { headingRow, rows } = view.transfers;
  const across = { top: headingRow, left: 1, bottom: headingRow, right: view.lastColumn };
  const title = context.say({
    zh: '区内互转（总额、其中区内、净额）',
    en: 'Moves inside the district: gross, inside, net',
  });
  pen.putAcross(across, title, { bold: true, horizontal: 'left', lines: 'first' });
  for (const place of rows) {
    writeLabels(context, figures, pen, place);
    writeFigures(context, figures, pen, place, first);
  }
}

function writeLabels(context: SummaryContext, figures: TableFigures, pen: SheetPen, place: TransferRows): void {
  const { view, form } = figures.plan;
  const { say, contents } = context;
  const [part, whole] = [form.items[place.item], form.items[place.whole]];
  if (!part || !whole) return;
  const name = inLanguage(whole.label, contents.language);
  const lines: readonly (readonly [number, string, string])[] = [
    [place.grossRow, say({ zh: `${name}：总额`, en: `${name}: gross` }), whole.code],
    [place.withinRow, printedItemLabel(form, place.item, contents.language), part.code],
    [place.netRow, say({ zh: `${name}：净额`, en: `${name}: net` }), `${whole.code}−${part.code}`],
  ];
  for (const [row, label, code] of lines) {
    const look = lookOf(figures, row);
    pen.put(row, view.stub.label, label, { ...look, wrap: true, horizontal: 'left' });
    pen.put(row, view.stub.code, code, { ...look, horizontal: 'center' });
    if (view.stub.measure) {
      pen.put(row, view.stub.measure, rowMeasure(form, place.whole), { ...look, horizontal: 'center' });
    }
    pen.height(row, 20);
  }
}

function writeFigures(
  context: SummaryContext,
  figures: TableFigures,
  pen: SheetPen,
  { item, whole, grossRow, withinRow, netRow }: TransferRows,
  first: readonly SheetCell[],
): void {
  const { view, form, source } = figures.plan;
  const { open } = source.editionOf(context.contents.scope, 'total');
  form.columns.forEach((_, column) => {
    const at = view.columns[column] ?? 1;
    const cells = transferCells(form, item, column, open);
    const format = cells && numberFormat(cells.whole, context.contents.language, true);
    const put = (row: number, content: PenCell | undefined): void =>
      pen.put(row, at, content, { ...lookOf(figures, row), horizontal: 'right', ...(format ? { format } : {}) });
    if (!cells) {
      for (const row of [grossRow, withinRow, netRow]) put(row, undefined);
      return;
    }
    const [gross, within] = [first[cells.whole.index]?.value, first[cells.within.index]?.value];
    const address = (row: number): string => formatAddress({ row, column: at });
    put(grossRow, numberOrBlank(gross, address(view.itemRows[whole] ?? 1)));
    put(withinRow, numberOrBlank(within, address(view.itemRows[item] ?? 1)));
    const [left, right] = [address(grossRow), address(withinRow)];
    put(netRow, {
      value: typeof gross === 'number' && typeof within === 'number' ? gross - within : '',
      formula: `IF(COUNT(${left},${right})=2,${left}-${right},"")`,
    });
  });
}

function lookOf(figures: TableFigures, row: number): Look {
  return { lines: row === figures.plan.view.transfers.rows.at(-1)?.netRow ? 'last' : 'inside' };
}

/** 缺 and other symbols of the table are no figures. */
function numberOrBlank(value: SheetCell['value'], address: string): PenCell {
  return { value: typeof value === 'number' ? value : '', formula: `IF(ISNUMBER(${address}),${address},"")` };
}
