import { columnTitle, itemTitle } from '../checks/place-titles.ts';
import { cellPlace } from '../checks/return-place.ts';
import type { Edition } from '../forms/edition.ts';
import type { TargetBook } from '../forms/targets.ts';
import { copyCellValues, quantityAt, setQuantity, setState, setText, stateAt, textAt } from '../model/cell-values.ts';
import type { Finding } from '../model/finding.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import type { Cell } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import { compare, quantityText, round } from '../model/quantity.ts';
import type { Return } from '../model/return.ts';
import type { Value } from '../rules/value.ts';
import { sourceValue } from './prefill.ts';
import type { Records } from './records.ts';

/** A return whose prefilled cells hold what their sources say. */
export interface SettledReturn {
  readonly ret: Return;
  readonly findings: readonly Finding[];
}

// Counts of the tree and targets are known while a file is read; these only once earlier periods are judged.
const later: ReadonlySet<string | undefined> = new Set(['lastPeriod', 'lastYear', 'form']);

/**
 * Puts figures of earlier periods and other forms into the cells that are filled in from them. What somebody typed
 * over such a locked cell does not count and is a finding; where the source is not there, what stands in the file does.
 */
export function settlePrefilled(ret: Return, edition: Edition, records: Records, targets: TargetBook): SettledReturn {
  const cells = cellsFilledLater(edition);
  if (cells.length === 0) return { ret, findings: [] };
  const values = copyCellValues(ret.values);
  const findings: Finding[] = [];
  for (const cell of cells) {
    const known = cell.source && sourceValue(cell, cell.source, ret, records, targets);
    if (!isKnown(known)) continue;
    const there = heldText(ret, cell);
    const expected =
      known.kind === 'number' ? numberText(known.quantity, cell) : known.kind === 'text' ? known.text : '—';
    if (known.kind === 'number') setQuantity(values, cell.index, known.quantity, cell.decimals);
    else if (known.kind === 'text') setText(values, cell.index, known.text);
    else setState(values, cell.index, 'notApplicable');
    if (there !== undefined && !isSame(ret, cell, known)) findings.push(changed(ret, edition, cell, expected, there));
  }
  return { ret: { ...ret, values }, findings };
}

const filledLater = new WeakMap<Edition, readonly Cell[]>();

/** Kept per edition: thousands of returns share one. */
function cellsFilledLater(edition: Edition): readonly Cell[] {
  const isLater = ({ index, origin, source }: Cell): boolean =>
    edition.open[index] === true && origin === 'prefilled' && later.has(source?.from);
  const cells = filledLater.get(edition) ?? edition.form.cells.filter(isLater);
  filledLater.set(edition, cells);
  return cells;
}

type Known = Extract<Value, { readonly kind: 'number' | 'text' | 'notApplicable' }>;

function isKnown(value: Value | undefined): value is Known {
  return value?.kind === 'number' || value?.kind === 'text' || value?.kind === 'notApplicable';
}

function isSame(ret: Return, cell: Cell, known: Known): boolean {
  if (known.kind === 'notApplicable') return stateAt(ret.values, cell.index) === 'notApplicable';
  if (known.kind === 'text') return textAt(ret.values, cell.index) === known.text;
  const held = quantityAt(ret.values, cell.index, cell.decimals);
  return held !== undefined && compare(held, round(known.quantity, cell.decimals)) === 0;
}

/** What stands in the file; undefined where nothing does. */
function heldText(ret: Return, cell: Cell): string | undefined {
  const held = quantityAt(ret.values, cell.index, cell.decimals);
  if (held) return numberText(held, cell);
  const state = stateAt(ret.values, cell.index);
  return state === 'notApplicable' ? '—' : state === 'belowUnit' ? '…' : textAt(ret.values, cell.index);
}

function numberText(quantity: Quantity, cell: Cell): string {
  return quantityText(round(quantity, cell.decimals));
}

function changed(ret: Return, { form }: Edition, cell: Cell, expected: string, actual: string): Finding {
  return {
    ...cellPlace(ret, form, cell.item, cell.column),
    code: 'prefilled-changed',
    severity: findingCatalogue['prefilled-changed'].severity,
    expected,
    actual,
    parameters: {
      item: itemTitle(ret, form, cell.item),
      column: columnTitle(form, cell.column),
      expected,
      actual,
    },
  };
}
