import type { Form, FormulaText } from '../model/form.ts';
import type { Label, Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { quantityText } from '../model/quantity.ts';
import { indexOf } from '../rules/resolve/find-name.ts';
import { parseRuleText } from '../rules/syntax/parse-rule-text.ts';
import type { NameNode, SyntaxTree } from '../rules/syntax/syntax-tree.ts';

/**
 * A formula as a person reads it who has the printed form at hand: codes of rows and columns instead of names.
 * Undefined where the text cannot be read.
 *
 * @example `SUM(urban:schools, hospitals:societies)` is `01+…+06+08+…+10`
 */
export function formulaInCodes(
  { text, position }: FormulaText,
  form: Form,
  forms: ReadonlyMap<string, Form>,
): Label | undefined {
  const { tree } = parseRuleText(text, position);
  if (tree === undefined) return undefined;
  const print = (language: Language) => inCodes(tree, { form, forms, language }).text;
  return { zh: print('zh-CN'), en: print('en') };
}

interface Context {
  readonly form: Form;
  readonly forms: ReadonlyMap<string, Form>;
  readonly language: Language;
}

/** A text and how tightly its outermost operator binds: what binds less is put in brackets. */
interface Printed {
  readonly text: string;
  readonly binding: number;
}

const bindings: Readonly<Record<string, number>> = { '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5 };
const signs: Readonly<Record<string, string>> = { '*': '×', '/': '÷' };
const single = 9;

const times: Readonly<Record<string, Label>> = {
  PREVIOUS: { zh: '上期', en: 'previous ' },
  SAME_PERIOD_LAST_YEAR: { zh: '上年同期', en: 'last year ' },
  CHILDREN: { zh: '下级各单位', en: 'units below ' },
};

function inCodes(tree: SyntaxTree, context: Context): Printed {
  switch (tree.kind) {
    case 'number':
      return { text: quantityText(tree.quantity), binding: single };
    case 'text':
      return { text: `"${tree.text}"`, binding: single };
    case 'boolean':
      return { text: tree.boolean ? 'TRUE' : 'FALSE', binding: single };
    case 'name':
      return { text: nameInCodes(tree, context), binding: single };
    case 'run':
      return { text: `${nameInCodes(tree.from, context)}:${nameInCodes(tree.to, context)}`, binding: single };
    case 'unary': {
      const operand = within(inCodes(tree.operand, context), 6);
      return { text: tree.operator === '%' ? `${operand}%` : `${tree.operator}${operand}`, binding: 6 };
    }
    case 'binary':
      return joined(tree.operator, inCodes(tree.left, context), inCodes(tree.right, context));
    case 'call':
      return callInCodes(tree, context);
  }
}

function joined(operator: string, left: Printed, right: Printed): Printed {
  const binding = bindings[operator] ?? 1;
  // a − (b + c) and a ÷ (b × c) need their brackets, a + (b + c) does not.
  const strict = operator === '-' || operator === '/' || operator === '^' ? binding + 1 : binding;
  const sign = binding === 1 ? ` ${operator} ` : (signs[operator] ?? operator);
  return { text: `${within(left, binding)}${sign}${within(right, strict)}`, binding };
}

function within({ text, binding }: Printed, least: number): string {
  return binding < least ? `(${text})` : text;
}

function callInCodes(tree: SyntaxTree & { kind: 'call' }, context: Context): Printed {
  const { name, arguments: operands } = tree;
  const [first, second] = operands;
  if (name === 'SUM') return { text: operands.map((operand) => summed(operand, context)).join('+'), binding: 3 };
  if (name === 'RATIO' && first && second) return joined('/', inCodes(first, context), inCodes(second, context));
  const printed = operands.map((operand) => inCodes(operand, context).text).join(', ');
  const said = times[name];
  return { text: `${said ? inLanguage(said, context.language) : name}(${printed})`, binding: single };
}

/** A run inside SUM: `01+02+03`, a longer one `01+…+06`. */
function summed(tree: SyntaxTree, context: Context): string {
  if (tree.kind !== 'run') return within(inCodes(tree, context), 3);
  const codes = codesOfRun(tree, context);
  if (codes === undefined) return `SUM(${inCodes(tree, context).text})`;
  return codes.length <= 3 ? codes.join('+') : `${codes[0]}+…+${codes.at(-1)}`;
}

/** The codes from one bare name to another along one axis of this form. */
function codesOfRun({ from, to }: SyntaxTree & { kind: 'run' }, { form }: Context): readonly string[] | undefined {
  const isBare = [from, to].every((name) => name.form === undefined && name.ids.length === 1);
  for (const elements of isBare ? [form.items, form.columns] : []) {
    const ends = [from, to].map(({ ids: [id = ''] }) => indexOf(elements, id) ?? -1).sort((a, b) => a - b);
    const [start = -1, end = -1] = ends;
    if (start >= 0) return elements.slice(start, end + 1).map(({ code }) => code);
  }
  return undefined;
}

function nameInCodes(name: NameNode, { form, forms, language }: Context): string {
  const wanted = (name.form ?? form.code).toLowerCase();
  const found = wanted === form.code.toLowerCase() ? form : [...forms.values()].find(isWanted);
  function isWanted({ code }: Form): boolean {
    return code.toLowerCase() === wanted;
  }
  const where = name.form === undefined ? '' : `${found?.code ?? name.form} `;
  const [first = '', second] = name.ids;
  const item = codeOf(found?.items, first);
  if (second === undefined) return `${where}${item ?? codeOf(found?.columns, first) ?? first}`;
  const column = codeOf(found?.columns, second) ?? second;
  if (found?.columns.length === 1) return `${where}${item ?? first}`;
  return language === 'en' ? `${where}row ${item ?? first} column ${column}` : `${where}${item ?? first}行${column}栏`;
}

function codeOf(elements: Form['items'] | Form['columns'] | undefined, id: string): string | undefined {
  const index = elements && indexOf(elements, id);
  return index === undefined ? undefined : elements?.[index]?.code;
}
