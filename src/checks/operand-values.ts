import { ruleWordings } from '../model/catalogue/rule-wordings.ts';
import { serialDay } from '../model/day-serial.ts';
import { elementTitle } from '../model/element-title.ts';
import type { Cell, Form } from '../model/form.ts';
import type { Label } from '../model/label.ts';
import { quantityText, toNumber } from '../model/quantity.ts';
import type { CellReference } from '../rules/expression.ts';
import type { Operands } from '../rules/operands.ts';
import type { Value } from '../rules/value.ts';
import type { JudgedPlace } from './judge-places.ts';
import { listed, phrase } from './phrase.ts';

/** More cells than this nobody reads. */
const cellsListed = 12;

/**
 * The cells of a rule with what stands in them, `（单元格 D5=3、E5=0）`: what a rule that has no two sides to show says
 * instead. A cell without an address goes by its item and column.
 *
 * @param addressOf where a cell stands; undefined where it stands in no file at hand
 */
export function operandValues(
  { place }: JudgedPlace<unknown>,
  operands: Operands,
  formOf: (code: string) => Form | undefined,
  addressOf: (reference: CellReference) => string | undefined,
): Label {
  const cells = place.operands;
  if (cells.length === 0) return { zh: '', en: '' };
  const parts = cells.slice(0, cellsListed).map((reference): Label => {
    const form = formOf(reference.form);
    const cell = form && cellOf(form, reference);
    if (reference.of === 'children') return childrenText(placeName(reference, form), operands, reference, cell);
    const value = valueText(operands.cell(reference), cell);
    const address = addressOf(reference);
    const name = address === undefined ? placeName(reference, form) : { zh: address, en: address };
    return { zh: `${name.zh}=${value.zh}`, en: `${name.en}=${value.en}` };
  });
  const template = parts.length < cells.length ? ruleWordings.firstCells : ruleWordings.cells;
  return phrase(template, { list: listed(parts), count: cells.length });
}

/** One figure for each unit directly below, in tree order. */
function childrenText(name: Label, operands: Operands, reference: CellReference, cell: Cell | undefined): Label {
  const values = (operands.children(reference) ?? []).slice(0, cellsListed).map((value) => valueText(value, cell));
  const list = { zh: values.map(({ zh }) => zh).join(' / '), en: values.map(({ en }) => en).join(' / ') };
  return phrase(ruleWordings.childrenCells, { name, list });
}

function cellOf(form: Form, { item, column }: CellReference): Cell | undefined {
  return form.cells[form.kind === 'list' ? column : item * form.columns.length + column];
}

function placeName({ item, column, time }: CellReference, form: Form | undefined): Label {
  const parts = [form?.items[item], form?.columns[column]].flatMap((element) =>
    element ? [elementTitle(element)] : [],
  );
  const when = ruleWordings.timeNames[time];
  return {
    zh: `${when.zh}“${parts.map((part) => part.zh).join(' / ')}”`,
    en: `${when.en}"${parts.map((part) => part.en).join(' / ')}"`,
  };
}

function valueText(value: Value, cell: Cell | undefined): Label {
  if (value.kind === 'blank') return ruleWordings.blankCell;
  if (value.kind === 'undecided') return { zh: '？', en: '?' };
  const text =
    value.kind === 'number'
      ? numberText(value, cell)
      : value.kind === 'text'
        ? value.text
        : value.kind === 'boolean'
          ? String(value.boolean ? 1 : 0)
          : '—';
  return { zh: text, en: text };
}

function numberText({ quantity }: Extract<Value, { kind: 'number' }>, cell: Cell | undefined): string {
  if (cell?.type === 'date') return serialDay(toNumber(quantity));
  if (cell?.type === 'yesNo') return quantity.numerator === 0 ? '否' : '是';
  return quantityText(quantity);
}
