import type { Edition } from '../forms/edition.ts';
import { changeWordings } from '../model/catalogue/change-wordings.ts';
import { quantityAt, stateAt, textAt } from '../model/cell-values.ts';
import type { Finding } from '../model/finding.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import type { Cell } from '../model/form.ts';
import { isCarried } from '../model/is-carried.ts';
import type { Label } from '../model/label.ts';
import { mustBeEntered } from '../model/must-be-entered.ts';
import { compare, quantityText, round } from '../model/quantity.ts';
import type { Return, StockChange } from '../model/return.ts';
import type { Value } from '../rules/value.ts';
import { phrase } from './phrase.ts';
import { columnTitle, itemTitle } from './place-titles.ts';
import { cellAddress, returnPlace } from './return-place.ts';

/** How many figures a message shows. */
const figuresShown = 8;

/**
 * Holds what was chosen for 时点数比上期 against last period's figures: the choice has to be made, 无变动 has to be true,
 * and 变动 should show somewhere.
 *
 * @param last what the unit reported one period before; undefined where that is not known, and then there is nothing to
 *   hold the choice against
 */
export function checkChange(
  ret: Return,
  edition: Edition,
  last: ((cell: Cell) => Value | undefined) | undefined,
): Finding[] {
  const { change } = ret;
  if (change === undefined || ret.nil || last === undefined) return [];
  const carried = edition.form.cells
    .filter((cell) => edition.open[cell.index] && isCarried(cell, ret.kind))
    .map((cell) => ({ cell, before: last(cell) }))
    .filter(({ before }) => before?.kind === 'number' || before?.kind === 'text');
  if (carried.length === 0) return [];
  if (change.answer === 'unanswered') return [unanswered(ret, change)];
  const compared = carried.map((each) => ({ ...each, standing: standing(ret, each) }));
  if (change.answer === 'changed') {
    return compared.every((each) => each.standing === 'same') ? [finding(ret, change, 'change-not-seen')] : [];
  }
  const differing = compared.filter((each) => each.standing === 'differs');
  return differing.length === 0 ? [] : [contradicted(ret, edition, change, differing)];
}

interface Carried {
  readonly cell: Cell;
  readonly before: Value | undefined;
}

function unanswered(ret: Return, change: StockChange): Finding {
  const { cell, written } = change;
  const state = written === undefined ? changeWordings.missing : phrase(changeWordings.written, { text: written });
  return { ...finding(ret, change, 'change-unanswered'), parameters: { choice: cell, state } };
}

function contradicted(ret: Return, { form }: Edition, change: StockChange, differing: readonly Carried[]): Finding {
  const figures = differing.slice(0, figuresShown).map(({ cell, before }) =>
    phrase(changeWordings.figure, {
      item: itemTitle(ret, form, cell.item),
      column: columnTitle(form, cell.column),
      before: shown(before, cell),
      now: held(ret, cell),
    }),
  );
  const more = differing.length > figuresShown ? [phrase(changeWordings.more, { count: differing.length })] : [];
  const cells = differing.flatMap(({ cell }) => cellAddress(ret, cell.item, cell.column) ?? []);
  const parts = [...figures, ...more];
  const list: Label = { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
  return {
    ...finding(ret, change, 'change-contradicted'),
    cells,
    parameters: { choice: change.cell, count: differing.length, figures: list },
  };
}

function finding(
  ret: Return,
  change: StockChange,
  code: 'change-unanswered' | 'change-contradicted' | 'change-not-seen',
): Finding {
  return {
    ...returnPlace(ret),
    cell: change.cell,
    code,
    severity: findingCatalogue[code].severity,
    parameters: { choice: change.cell },
  };
}

/** What a cell holds now, against last period; `unknown` where it has a finding of its own. */
function standing(ret: Return, { cell, before }: Carried): 'same' | 'differs' | 'unknown' {
  const state = stateAt(ret.values, cell.index);
  if (state === 'unreadable' || state === 'notCalculated') return 'unknown';
  if (state === 'blank') return mustBeEntered(cell, ret.kind) ? 'unknown' : 'differs';
  if (before?.kind === 'text') return textAt(ret.values, cell.index) === before.text ? 'same' : 'differs';
  const now = quantityAt(ret.values, cell.index, cell.decimals);
  const isSame =
    before?.kind === 'number' && now !== undefined && compare(now, round(before.quantity, cell.decimals)) === 0;
  return isSame ? 'same' : 'differs';
}

function held(ret: Return, cell: Cell): string | Label {
  if (stateAt(ret.values, cell.index) === 'blank') return changeWordings.blank;
  const now = quantityAt(ret.values, cell.index, cell.decimals);
  if (now) return shown({ kind: 'number', quantity: now }, cell);
  return textAt(ret.values, cell.index) ?? (stateAt(ret.values, cell.index) === 'belowUnit' ? '…' : '—');
}

function shown(value: Value | undefined, cell: Cell): string {
  if (value?.kind === 'text') return value.text;
  if (value?.kind !== 'number') return '';
  if (cell.type === 'yesNo') return quantityText(value.quantity) === '0' ? '否' : '是';
  return quantityText(round(value.quantity, cell.decimals));
}
