import { formatAddress } from '../../layout/address.ts';
import type { TemplateLayout } from '../../layout/template-layout.ts';
import type { Finding } from '../../model/finding.ts';
import type { FindingPlace } from '../../model/finding-place.ts';
import type { Label } from '../../model/label.ts';
import type { SheetBinding } from '../bind/sheet-binding.ts';
import { placeList } from '../bind/sheet-binding.ts';
import { hasFlag, shownText } from '../cells/grid-cell.ts';
import { findingAt } from '../sheet-finding.ts';
import type { PlacedText, SheetView } from '../sheet-view.ts';

/** How many figures a message shows. */
const figuresShown = 12;

/** Marks of cells that are not to be filled in. */
const mark = /^[×xX✕—\-/]$/u;

/**
 * What was entered among or right of the figures of a form and belongs to no cell of it, for instance in an inserted
 * row. Such figures are not read; one warning per sheet names them all.
 */
export function outsideFigures(
  view: SheetView,
  layout: TemplateLayout,
  binding: SheetBinding,
  place: FindingPlace,
): readonly Finding[] {
  const { top, bottom, left, passedOver } = binding.figures;
  const isList = layout.form.kind === 'list';
  const rows = new Set(binding.rows);
  const isColumn = new Uint8Array(Math.max(...binding.columns) + 1);
  for (const column of binding.columns) isColumn[column] = 1;
  const found: PlacedText[] = [];
  for (let row = top; row <= bottom; row++) {
    if (passedOver.has(row)) continue;
    // Blank rows of a list hold formulas of the template.
    const isBound = isList || rows.has(row);
    const [first, end] = view.rowRange(row);
    for (let index = first; index < end; index++) {
      const column = view.grid.column[index] ?? 0;
      if (column < left || column === binding.disputeColumn || (isBound && isColumn[column] === 1)) continue;
      const placed = view.placed(index);
      if (placed && !mark.test(placed.text) && !isHelper(view, layout, placed)) found.push(placed);
    }
  }
  if (found.length === 0) return [];
  const figures = placeList(
    found.map((placed) => shownFigure(view, placed)),
    figuresShown,
  );
  const cells = found.map(formatAddress);
  return [
    {
      ...findingAt({ ...place, cell: cells[0] ?? '' }, 'figure-outside-form', { count: found.length, figures }),
      cells,
    },
  ];
}

/** Templates keep the workings of their rules in hidden columns, which a text file shows like any other. */
function isHelper(
  view: SheetView,
  { ruleBlock, lastHelperColumn }: TemplateLayout,
  { row, column }: PlacedText,
): boolean {
  const cell = view.cell(row, column);
  if (hasFlag(cell, 'plainText'))
    return column >= ruleBlock.helperColumn && column <= lastHelperColumn && /^\d{1,4}$/.test(cell.text);
  return hasFlag(cell, 'formula') && view.grid.hiddenColumns.has(column);
}

function shownFigure(view: SheetView, { row, column }: PlacedText): Label {
  const address = formatAddress({ row, column });
  const text = shownText(view.cell(row, column));
  return { zh: `${address}：${text}`, en: `${address}: ${text}` };
}
