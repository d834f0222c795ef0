import type { Cell, Form, FormulaText } from '../model/form.ts';
import { isAdditive } from '../rules/additive.ts';
import type { Expression } from '../rules/expression.ts';
import { resolveFormula } from '../rules/resolve-formula.ts';
import type { FormDraft, FormulaCandidate } from './form-draft.ts';
import { namespaceOf } from './form-names.ts';

/** The formula of a cell once it is known which one wins. */
export interface WonFormula {
  readonly formula: FormulaCandidate;
  readonly crossing: FormulaText | undefined;
  readonly expression: Expression | undefined;
  /** By its own shape; whether what it reads adds up is another question. */
  readonly linear: boolean;
}

/** Decides for every cell with formulas which one wins (design.md, "Origin of a cell"). By cell index. */
export function resolveCellFormulas(
  draft: FormDraft,
  form: Form,
  forms: ReadonlyMap<string, Form>,
): ReadonlyMap<number, WonFormula> {
  const open = (other: Form) => other.cells.map((cell) => !cell.closed);
  const namespace = namespaceOf(form, open(form), forms, open);
  const { problems } = draft.reading;
  const won = new Map<number, WonFormula>();
  for (const { cell, candidates } of draft.cells) {
    if (cell.closed || candidates.length === 0) continue;
    const resolved = candidates.map((formula) => {
      const { expression, problems: found } = resolveFormula(formula, cell, namespace);
      problems.addAll(found);
      return { formula, expression, linear: expression !== undefined && isAdditive(expression) };
    });
    const winner = chooseWinner(resolved);
    if (winner && isNeeded(winner, cell)) won.set(cell.index, winner);
    else if (!winner) {
      const [first] = candidates;
      if (first) problems.add('form-formulas-cross', first.position, { cell: cellName(form, cell) });
    }
  }
  return won;
}

type Resolved = Omit<WonFormula, 'crossing'>;

/** A source wins over a check; only a rate keeps its formula beside it, by which its totals are calculated again. */
function isNeeded({ formula, linear }: WonFormula, { source }: Cell): boolean {
  return formula.entry === 'computed' || source === undefined || !linear;
}

/** Both additive: the column's, the item's is noted. One not: that one. Neither: undefined. */
function chooseWinner(resolved: readonly Resolved[]): WonFormula | undefined {
  const meaningful = resolved.filter(({ expression }) => expression !== undefined);
  const [first, second] = meaningful.length > 0 ? meaningful : resolved.slice(0, 1);
  if (first === undefined) return undefined;
  if (second === undefined) return { ...first, crossing: undefined };
  const ofColumn = first.formula.axis === 'column' ? first : second;
  const ofItem = ofColumn === first ? second : first;
  if (ofColumn.linear && ofItem.linear) return { ...ofColumn, crossing: plainFormula(ofItem.formula) };
  if (!ofColumn.linear && !ofItem.linear) return undefined;
  return { ...(ofColumn.linear ? ofItem : ofColumn), crossing: undefined };
}

/** Without what only decided the winner. */
export function plainFormula({ text, axis, position }: FormulaCandidate): FormulaText {
  return { text, axis, position };
}

/** `item.column`, in a list form the column alone. */
export function cellName(form: Form, cell: Pick<Cell, 'item' | 'column'>): string {
  const item = form.items[cell.item]?.id;
  const column = form.columns[cell.column]?.id ?? '';
  return item === undefined ? column : `${item}.${column}`;
}
