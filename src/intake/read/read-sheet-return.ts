import { formatAddress } from '../../layout/address.ts';
import type { Finding } from '../../model/finding.ts';
import type { FindingPlace } from '../../model/finding-place.ts';
import { formatPeriod } from '../../model/period.ts';
import type { Return } from '../../model/return.ts';
import { readExplanations } from '../bind/rule-block.ts';
import type { SheetBinding } from '../bind/sheet-binding.ts';
import { elementTitle } from '../element-title.ts';
import type { IntakeContext } from '../intake-context.ts';
import type { SheetClaim } from '../recognise/recognise-sheet.ts';
import { findingAt } from '../sheet-finding.ts';
import type { SheetView } from '../sheet-view.ts';
import { entryFindings } from './entry-findings.ts';
import { hiddenEntries } from './hidden-entries.ts';
import { applyNil, isNilTicked } from './nil-tick.ts';
import { outsideFigures } from './outside-figures.ts';
import { readEntries } from './read-entries.ts';
import type { SheetEntries, SheetEntry } from './sheet-entry.ts';
import { sheetEntries } from './sheet-entry.ts';
import { sheetPlaces } from './sheet-places.ts';
import { readStockChange } from './stock-change.ts';

/** A return as it stands on its sheet, before computed cells are calculated. */
export interface SheetReturn {
  readonly return: Return;
  readonly claim: SheetClaim;
  readonly entries: SheetEntries;
  readonly place: FindingPlace;
}

/** What reading one recognised sheet gives; without a return the findings say why. */
export interface SheetReturnReading {
  readonly found?: SheetReturn;
  readonly findings: readonly Finding[];
}

/**
 * Binds the cells of a recognised sheet and reads them.
 *
 * @param unitIndex where the unit stands in the grid, -1 where its face does not name it
 */
export function readSheetReturn(
  view: SheetView,
  claim: SheetClaim,
  unitIndex: number,
  file: { readonly path: string; readonly sha256: string },
  context: IntakeContext,
): SheetReturnReading {
  const place = claimPlace(claim, file.path, view.grid.name);
  const { layout, block, bound, notes: bindingNotes, changeLabel, nilLabel } = sheetPlaces(view, claim, unitIndex);
  const bindingFindings = bindingNotes
    // An older version has its rows elsewhere; that it is one is said already.
    .filter(({ code }) => code !== 'layout-moved' || !claim.isOlder)
    .map(({ code, parameters }) => findingAt(place, code, parameters));
  if (!bound) return { findings: bindingFindings };
  const { binding } = bound;
  // Where 是 is counted, a cell is a whole number: the form as this kind of return meets it.
  const entries = sheetEntries(view.grid, claim.edition.form, bound);
  const { values, notes } = readEntries(entries, claim, context);
  const change = changeLabel && readStockChange(view, changeLabel);
  const ticked = nilLabel !== undefined && isNilTicked(view, nilLabel);
  const contradicting = ticked ? applyNil(values, entries, claim.edition) : [];
  const nil = ticked && contradicting.length === 0;
  const made: Return = {
    unit: claim.unit.code,
    form: claim.form.code,
    period: claim.period,
    kind: claim.kind,
    submission: claim.submission,
    file: file.path,
    sheet: view.grid.name,
    sha256: file.sha256,
    values,
    addresses: { rows: binding.rows, columns: binding.columns },
    explanations: readExplanations(view, block),
    nil,
    ...(change ? { change } : {}),
  };
  return {
    found: { return: made, claim, entries, place },
    findings: [
      ...bindingFindings,
      ...entryFindings(place, claim.edition.form, values, notes),
      ...cellsFound(place, 'nil-contradicted', contradicting),
      ...outsideFigures(view, layout, binding, place),
      ...cellsFound(place, 'cells-hidden', hiddenEntries(view.grid, entries, binding.figures)),
      ...disputes(view, claim, binding, place),
    ],
  };
}

function claimPlace(claim: SheetClaim, file: string, sheet: string): FindingPlace {
  const { unit, form, period, kind } = claim;
  return { unit: unit.code, unitName: unit.name, form: form.code, period: formatPeriod(period), kind, file, sheet };
}

/** One finding for several cells, standing at the first of them; none for no cells. */
function cellsFound(
  place: FindingPlace,
  code: 'cells-hidden' | 'nil-contradicted',
  entries: readonly SheetEntry[],
): readonly Finding[] {
  if (entries.length === 0) return [];
  const cells = entries.filter(({ row, column }) => row > 0 && column > 0).map(formatAddress);
  const [cell] = cells;
  return [{ ...findingAt({ ...place, ...(cell ? { cell } : {}) }, code, { count: entries.length }), cells }];
}

/** What fillers wrote into column 异议. */
function disputes(view: SheetView, claim: SheetClaim, binding: SheetBinding, place: FindingPlace): readonly Finding[] {
  if (binding.disputeColumn === 0) return [];
  return claim.form.items.flatMap((item, index) => {
    const row = binding.rows[index] ?? 0;
    const text = row === 0 ? '' : view.text(row, binding.disputeColumn);
    if (text === '' || /^[×x/—-]$|^无$/i.test(text)) return [];
    const cell = formatAddress({ row, column: binding.disputeColumn });
    return [findingAt({ ...place, item: item.id, cell }, 'disputed', { item: elementTitle(item), text })];
  });
}
