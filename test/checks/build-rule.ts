import { quantityAt, stateAt, textAt } from '../../src/model/cell-values.ts';
import type { Form, RuleText } from '../../src/model/form.ts';
import type { CellValues } from '../../src/model/return.ts';
import type { CellReference, Expression, ReferencedCell } from '../../src/rules/expression.ts';
import type { Operands } from '../../src/rules/operands.ts';
import type { Rule, RulePlace } from '../../src/rules/rule.ts';
import type { Value } from '../../src/rules/value.ts';

function reference(form: Form, item: number, column: number): ReferencedCell {
  return {
    form: form.code,
    item,
    column,
    time: 'current',
    of: 'self',
    type: 'integer',
    decimals: 0,
    source: 'entered',
  };
}

/** `left <= right` of one item, the rule being free over items. */
export function placeOf(form: Form, item: number, left: number, right: number): RulePlace {
  const [first, second] = [reference(form, item, left), reference(form, item, right)];
  const condition: Expression = {
    kind: 'comparison',
    operator: '<=',
    left: { kind: 'cell', reference: first },
    right: { kind: 'cell', reference: second },
    of: 'number',
    rounded: false,
  };
  return { ...(form.kind === 'list' ? {} : { item }), condition, comparison: condition, operands: [first, second] };
}

/** A rule of the tests, an error within the form unless `changes` say otherwise. */
export function ruleOf(
  places: readonly RulePlace[],
  changes: Partial<RuleText> = {},
  kind: Rule['class'] = 'within',
): Rule {
  return {
    text: {
      id: 'T1-01',
      label: { zh: '已覆盖不大于单位总数', en: 'covered at most total' },
      severity: 'error',
      text: 'covered <= total',
      position: { file: 'forms/test.yaml', line: 1, column: 1 },
      at: 'return',
      only: {},
      blanks: { left: 'undecided', right: 'undecided' },
      tolerance: { kind: 'declared' },
      excusable: false,
      origin: 'written',
      ...changes,
    },
    class: kind,
    places,
  };
}

/** Operands that read the values of one form and know nothing else. */
export function operandsOf(form: Form, values: CellValues, row = 0): Operands {
  return {
    cell: (cell) => operandValue(form, values, cell, row),
    children: () => undefined,
    listColumn: () => undefined,
    units: () => undefined,
    periodIndex: undefined,
    yearStart: undefined,
    periodEnd: undefined,
  };
}

function operandValue(form: Form, values: CellValues, cell: CellReference, row: number): Value {
  if (cell.form !== form.code || cell.time !== 'current') return { kind: 'undecided', reason: 'missingReturn' };
  const index = (form.kind === 'list' ? row : cell.item) * form.columns.length + cell.column;
  const traits = form.cells[form.kind === 'list' ? cell.column : index];
  const quantity = quantityAt(values, index, traits?.decimals ?? 0);
  const text = textAt(values, index);
  if (quantity) return { kind: 'number', quantity };
  if (text !== undefined) return { kind: 'text', text };
  const state = stateAt(values, index);
  return state === 'blank' ? { kind: 'blank' } : { kind: 'notApplicable' };
}
