import type { Cell, Form, FormulaText, RuleText } from '../model/form.ts';
import type { Label } from '../model/label.ts';
import type { Position } from '../model/position.ts';
import type { FormDraft } from './form-draft.ts';
import { formulaInCodes } from './formula-in-codes.ts';
import { cellName } from './resolve-cell-formulas.ts';

/** A rule the form's author did not write out, and the cells it speaks of: it has no other places. */
export interface ImpliedRule {
  readonly text: RuleText;
  readonly cells: ReadonlySet<number>;
}

/** The checks that `entry: typed`, crossing formulas and `of:` stand for. */
export function impliedRules(draft: FormDraft, form: Form, forms: ReadonlyMap<string, Form>): readonly ImpliedRule[] {
  const taken = new Set(draft.rules.map(({ id }) => id.toLowerCase()));
  const rules = [
    ...formulaRules(form, forms),
    ...partRules(draft, form),
    ...columnPartRules(draft, form),
    ...wholeRules(draft, form),
  ];
  return rules.map(({ text, cells }) => ({ text: { ...text, id: unusedId(text.id, taken) }, cells }));
}

function unusedId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id.toLowerCase()); number += 1) id = `${wanted}-${number}`;
  taken.add(id.toLowerCase());
  return id;
}

/** One rule per formula text and element: `all = SUM(urban:firms)` over every cell where it is a check. */
function formulaRules(form: Form, forms: ReadonlyMap<string, Form>): readonly ImpliedRule[] {
  const checks = form.cells.flatMap((cell) => {
    const typed = cell.origin === 'typed' && cell.formula ? [{ cell, formula: cell.formula }] : [];
    return cell.crossing && canCross(form, cell) ? [...typed, { cell, formula: cell.crossing }] : typed;
  });
  const groups = new Map<string, typeof checks>();
  for (const check of checks) {
    const key = `${elementOf(form, check.cell, check.formula).id} ${check.formula.position.line}:${check.formula.position.column}`;
    groups.set(key, [...(groups.get(key) ?? []), check]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { id, label } = elementOf(form, first.cell, first.formula);
    const codes = formulaInCodes(first.formula, form, forms) ?? { zh: '公式', en: 'its formula' };
    const said: Label = { zh: `${label.zh} = ${codes.zh}`, en: `${label.en} = ${codes.en}` };
    const text = ruleText(
      `${form.code}-${id}`,
      said,
      `${id} = `,
      first.formula.text,
      first.formula.position,
      'formula',
    );
    return [{ text, cells: new Set(group.map(({ cell }) => cell.index)) }];
  });
}

/**
 * Sums of sums meet by themselves: a crossing can only fail where something of its row is entered or filled in. Targets
 * stand beside the sums, not in them.
 */
function canCross(form: Form, { item }: Cell): boolean {
  const isGiven = (cell: Cell) => cell.origin !== 'computed' && cell.source?.from !== 'targets';
  return form.cells.some((cell) => cell.item === item && !cell.closed && isGiven(cell));
}

/** The item, column or cell that a formula calculates: its id, and its code and label as they are printed. */
function elementOf(form: Form, cell: Cell, formula: FormulaText): { id: string; label: Label } {
  const item = form.items[cell.item];
  const column = form.columns[cell.column];
  const element = formula.axis === 'item' ? item : formula.axis === 'column' ? column : undefined;
  if (element) return { id: element.id, label: withCode(element) };
  const parts = [item, form.columns.length > 1 || item === undefined ? column : undefined]
    .filter((part) => part !== undefined)
    .map(withCode);
  const label = { zh: parts.map(({ zh }) => zh).join('/'), en: parts.map(({ en }) => en).join('/') };
  return { id: cellName(form, cell), label };
}

function withCode({ code, label }: Form['items'][number] | Form['columns'][number]): Label {
  return { zh: `${code} ${label.zh}`, en: `${code} ${label.en}` };
}

/** 其中: every part is at most its whole, unless the parts add up to it (then the sum says more). */
function partRules(draft: FormDraft, form: Form): readonly ImpliedRule[] {
  return form.items.flatMap((item, index) => {
    const whole = item.parent === undefined ? undefined : form.items[item.parent];
    const cells = form.cells.filter((cell) => cell.item === index && isTypedNumber(cell));
    if (whole === undefined || cells.length === 0) return [];
    const position = draft.reading.locate.value([...(draft.itemPaths[index] ?? []), 'of']);
    return [partRule(form, item, whole, position, cells)];
  });
}

/** The same for columns: 柔性引进 is at most 引进, in every row. */
function columnPartRules(draft: FormDraft, form: Form): readonly ImpliedRule[] {
  return form.columns.flatMap((column, index) => {
    const whole = column.parent === undefined ? undefined : form.columns[column.parent];
    const cells = form.cells.filter((cell) => cell.column === index && isTypedNumber(cell));
    if (whole === undefined || cells.length === 0) return [];
    const position = draft.reading.locate.value([...(draft.columnPaths[index] ?? []), 'of']);
    return [partRule(form, column, whole, position, cells)];
  });
}

function partRule(
  form: Form,
  part: { readonly id: string; readonly label: Label },
  whole: { readonly id: string; readonly label: Label },
  position: Position,
  cells: readonly Cell[],
): ImpliedRule {
  const said: Label = {
    zh: `${part.label.zh}不大于${whole.label.zh}`,
    en: `${part.label.en} is at most ${whole.label.en}`,
  };
  const text = ruleText(`${form.code}-${part.id}`, said, `${part.id} <= `, whole.id, position, 'whole');
  return { text, cells: new Set(cells.map((cell) => cell.index)) };
}

/** `complete: true`: the parts add up to the whole. */
function wholeRules(draft: FormDraft, form: Form): readonly ImpliedRule[] {
  return [...draft.complete].flatMap((index) => {
    const whole = form.items[index];
    const parts = form.items.filter(({ parent }) => parent === index);
    const cells = form.cells.filter((cell) => cell.item === index && isTypedNumber(cell));
    if (whole === undefined || cells.length === 0) return [];
    const said: Label = { zh: `${whole.label.zh}等于其中各项之和`, en: `${whole.label.en} is the sum of its parts` };
    const position = draft.reading.locate.value([...(draft.itemPaths[index] ?? []), 'id']);
    const sum = parts.map(({ id }) => id).join(' + ');
    const text = ruleText(`${form.code}-${whole.id}`, said, `${whole.id} = `, sum, position, 'whole');
    return [{ text, cells: new Set(cells.map((cell) => cell.index)) }];
  });
}

function isTypedNumber(cell: Cell): boolean {
  const adds = cell.aggregation.kind === 'sum' || cell.aggregation.kind === 'confirmed';
  return !cell.closed && cell.origin === 'typed' && adds;
}

/** The position is shifted so that a mistake in the second part is reported where the author wrote it. */
function ruleText(
  id: string,
  label: Label,
  before: string,
  written: string,
  position: Position,
  origin: 'whole' | 'formula',
): RuleText {
  return {
    id,
    label,
    severity: 'error',
    text: before + written,
    position: { ...position, column: position.column - before.length },
    at: 'return',
    only: {},
    blanks: { left: 'undecided', right: 'undecided' },
    tolerance: { kind: 'declared' },
    excusable: false,
    origin,
  };
}
