import type { Edition } from '../../forms/edition.ts';
import { hasRowMeasures } from '../../layout/printed-measure.ts';
import type { FormViewLayout } from '../../layout/summary-form-view-layout.ts';
import { formViewLayout } from '../../layout/summary-form-view-layout.ts';
import type { ByUnitLayout, SummaryPart } from '../../layout/summary-layout.ts';
import { byUnitLayout } from '../../layout/summary-layout.ts';
import { summaryFormSheetName } from '../../layout/summary-sheet-names.ts';
import type { Cell, Form } from '../../model/form.ts';
import type { Language } from '../../model/label.ts';
import { stateCode } from '../../model/return.ts';
import type { UnitTotal } from '../../model/totals.ts';
import type { OwnState, OwnStates } from './own-states.ts';
import type { ScopeUnit } from './scope-units.ts';
import type { SummaryForm } from './summary-contents.ts';
import { internalItems } from './transfer-cells.ts';

/** A unit with rows in the summary of one table form. */
export interface PlannedUnit extends ScopeUnit {
  readonly total: UnitTotal;
  /** State of its own return; undefined where it owes none. */
  readonly ownState: OwnState | undefined;
  /** Codes of the units directly below that have rows. */
  readonly below: readonly string[];
  readonly parts: ReadonlySet<SummaryPart>;
  /** By cell index: own returns of the unit and all below that have the cell open and are not in the total. */
  readonly lacking: Uint32Array;
}

/** Everything decided about the two sheets of a table form before a cell is written. */
export interface TablePlan {
  readonly source: SummaryForm;
  readonly form: Form;
  readonly units: ReadonlyMap<string, PlannedUnit>;
  readonly byUnit: ByUnitLayout;
  readonly view: FormViewLayout;
}

/** Decides which units, cells and hidden columns the sheets of a table form have, and where. */
export function planTable(
  source: SummaryForm,
  scope: readonly ScopeUnit[],
  states: OwnStates,
  language: Language,
): TablePlan {
  const { form } = source;
  const units = plannedUnits(source, scope, states);
  const overMatched = new Set([...units.values()].flatMap(({ total }) => [...total.matched.keys()]));
  const matched = form.cells.filter((cell) => cell.aggregation.kind === 'mean' || overMatched.has(cell.index));
  const byUnit = byUnitLayout(
    summaryFormSheetName(form.code, 'byUnit', language),
    form,
    shownCells(source, units),
    matched.map((cell) => cell.index),
    [...units.values()].map(({ unit, depth, parts }) => ({ unit: unit.code, depth, parts })),
  );
  const view = formViewLayout(
    summaryFormSheetName(form.code, 'formView', language),
    form,
    hasRowMeasures(form),
    internalItems(form, (scope[0] && source.editionOf(scope[0].unit.code, 'total').open) ?? []),
  );
  return { source, form, units, byUnit, view };
}

function plannedUnits(
  source: SummaryForm,
  scope: readonly ScopeUnit[],
  states: OwnStates,
): ReadonlyMap<string, PlannedUnit> {
  const shown = scope.filter(({ unit }, index) => index === 0 || takesPart(source.totals.units.get(unit.code)));
  const childrenOf = unitsBelow(shown);
  const planned = new Map<string, PlannedUnit>();
  const nothingLacks = new Uint32Array(source.form.cells.length);
  // Units below first: what is lacking adds up the tree.
  for (const { unit, depth } of [...shown].reverse()) {
    const total = source.totals.units.get(unit.code);
    if (!total) continue;
    const ownState = states.of(source.form.code, unit.code) ?? (total.own ? 'accepted' : undefined);
    const children = childrenOf.get(unit.code) ?? [];
    const below = children.flatMap((code) => planned.get(code) ?? []);
    // One array for all units that lack nothing: nearly all of them, and it is as large as the figures of their return.
    const lacksNothing =
      (ownState === undefined || total.own) && below.every((child) => child.lacking === nothingLacks);
    const lacking = lacksNothing ? nothingLacks : lackingReturns(source, total, ownState, below);
    const parts = unitParts(source.form, total, ownState !== undefined, children.length > 0);
    planned.set(unit.code, { unit, depth, total, ownState, below: children, parts, lacking });
  }
  return new Map([...planned].reverse());
}

/** Does anybody in the unit's subtree owe the form, or the unit file it. */
export function takesPart(total: UnitTotal | undefined): boolean {
  if (!total) return false;
  const { own, adjustment, confirmed, declared, reference } = total;
  return total.coverage.due > 0 || [own, adjustment, confirmed, declared, reference].some((values) => values);
}

/** Direct children by unit; the nearest unit above that has rows counts as the parent. */
function unitsBelow(shown: readonly ScopeUnit[]): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  const path: ScopeUnit[] = [];
  for (const entry of shown) {
    while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= entry.depth) path.pop();
    const parent = path.at(-1)?.unit.code;
    if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), entry.unit.code]);
    path.push(entry);
  }
  return below;
}

function unitParts(form: Form, total: UnitTotal, filesOwn: boolean, hasBelow: boolean): ReadonlySet<SummaryPart> {
  const parts = new Set<SummaryPart>(['total']);
  // Without a sum below, as for figures that never add up, there is nothing to set beside the confirmed one.
  if (total.confirmed && form.cells.some((cell) => hasSumBelow(total, cell))) parts.add('below').add('difference');
  if (total.declared) parts.add('declared');
  if (total.reference) parts.add('reference');
  if (total.adjustment) parts.add('adjustment');
  if (filesOwn && (hasBelow || total.confirmed || total.adjustment)) parts.add('own');
  return parts;
}

function lackingReturns(
  source: SummaryForm,
  total: UnitTotal,
  ownState: OwnState | undefined,
  below: readonly PlannedUnit[],
): Uint32Array {
  const lacking = new Uint32Array(source.form.cells.length);
  const ownOpen = ownState !== undefined && !total.own ? source.editionOf(total.unit.code, 'own').open : [];
  for (const cell of source.form.cells) {
    const index = cell.index;
    if (total.confirmed && isConfirmed(total, index)) continue;
    if (ownOpen[index]) lacking[index] = 1;
    for (const child of below) lacking[index] = (lacking[index] ?? 0) + (child.lacking[index] ?? 0);
  }
  return lacking;
}

/** Does a confirmed figure stand in for the total of this cell. */
export function isConfirmed(total: UnitTotal, index: number): boolean {
  return total.confirmed?.state[index] === stateCode.value;
}

/** Does a confirmed figure replace a sum, so that the sum below and the difference stand beside it. */
export function hasSumBelow(total: UnitTotal, cell: Cell): boolean {
  return (
    isConfirmed(total, cell.index) &&
    cell.aggregation.kind !== 'none' &&
    total.computed.state[cell.index] === stateCode.value
  );
}

function shownCells(source: SummaryForm, units: ReadonlyMap<string, PlannedUnit>): readonly boolean[] {
  const editions = new Set<Edition>();
  for (const { unit, ownState, below } of units.values()) {
    if (below.length > 0 || ownState === undefined) editions.add(source.editionOf(unit.code, 'total'));
    if (ownState !== undefined) editions.add(source.editionOf(unit.code, 'own'));
  }
  return source.form.cells.map((cell) => [...editions].some((edition) => edition.open[cell.index]));
}
