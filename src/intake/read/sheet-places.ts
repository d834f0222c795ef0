import type { Edition } from '../../forms/edition.ts';
import type { SheetGrid } from '../../grid/sheet-grid.ts';
import type { TemplateLayout } from '../../layout/template-layout.ts';
import { bindList } from '../bind/bind-list.ts';
import { bindTable } from '../bind/bind-table.ts';
import type { RuleBlock } from '../bind/rule-block.ts';
import { findRuleBlock } from '../bind/rule-block.ts';
import type { BindingNote } from '../bind/sheet-binding.ts';
import type { SheetClaim } from '../recognise/recognise-sheet.ts';
import { type PlacedText, type SheetView, viewSheet } from '../sheet-view.ts';
import type { BoundCells } from './bound-cells.ts';
import { editionLayout } from './edition-layout.ts';
import { findNilLabel } from './nil-tick.ts';
import { entryPlaces } from './sheet-entry.ts';
import { standsAlike } from './stands-alike.ts';
import { findChangeLabel } from './stock-change.ts';

/** Where everything stands in a sheet that is read as one edition. */
export interface SheetPlaces {
  readonly layout: TemplateLayout;
  readonly changeLabel: PlacedText | undefined;
  readonly nilLabel: PlacedText | undefined;
  readonly block: RuleBlock;
  /** Without it the notes say why the sheet cannot be read. */
  readonly bound: BoundCells | undefined;
  readonly notes: readonly BindingNote[];
}

/** A sheet that stood as its template puts it, without the line that says whose it is. */
interface KnownSheet {
  readonly grid: SheetGrid;
  readonly unitIndex: number;
  readonly places: SheetPlaces;
}

/** Of one edition, saved by different programs. */
const mostKnown = 4;

const known = new WeakMap<Edition, readonly KnownSheet[]>();

/**
 * Finds the cells of a form in a sheet. Nearly all sheets of an edition have the same texts in the same places, and are
 * looked through once: what a text says of where things stand does not depend on the figures or the unit.
 */
export function sheetPlaces(view: SheetView, { edition, form }: SheetClaim, unitIndex: number): SheetPlaces {
  if (form.kind === 'list' || unitIndex < 0) return findPlaces(view, edition).places;
  const alike = known.get(edition)?.find((one) => standsAlike(view.grid, unitIndex, one, one.places.layout));
  if (alike) return alike.places;
  const { places, isLaidOut } = findPlaces(withoutUnit(view.grid, unitIndex), edition);
  if (isLaidOut) {
    const before = known.get(edition) ?? [];
    known.set(edition, [{ grid: view.grid, unitIndex, places }, ...before.slice(0, mostKnown - 1)]);
  }
  return places;
}

function findPlaces(view: SheetView, edition: Edition): { readonly places: SheetPlaces; readonly isLaidOut: boolean } {
  const { form } = edition;
  const changeLabel = form.kind === 'table' ? findChangeLabel(view) : undefined;
  const layout = editionLayout(edition, changeLabel !== undefined);
  const block = findRuleBlock(view, layout.ruleBlock.ruleIds);
  const bind = form.kind === 'list' ? bindList : bindTable;
  const { binding, notes, isLaidOut } = bind(view, layout, block.startRow);
  const bound = binding && { binding, places: entryPlaces(view, form, binding) };
  const nilLabel = findNilLabel(view);
  return { places: { layout, changeLabel, nilLabel, block, bound, notes }, isLaidOut: isLaidOut === true };
}

/** Whose return it is says nothing of where things stand. */
function withoutUnit(grid: SheetGrid, unitIndex: number): SheetView {
  return viewSheet({ ...grid, text: grid.text.with(unitIndex, '') });
}
