import type { Form } from '../model/form.ts';
import type { CellReference, Expression, ListColumnReference } from '../rules/expression.ts';
import { referencedIndex, referencesOf } from './references.ts';
import { cellName } from './resolve-cell-formulas.ts';

/** One cell of one form. */
export interface CellNode {
  readonly form: Form;
  readonly index: number;
}

/** Which cells the formulas of a catalogue read in the same period of the same unit. */
export interface FormulaGraph {
  expression(node: CellNode): Expression | undefined;
  /** Every reference of the cell's formula, of whatever time. */
  reads(node: CellNode): readonly { readonly node: CellNode; readonly now: boolean }[];
}

export function formulaGraph(
  forms: ReadonlyMap<string, Form>,
  expressions: ReadonlyMap<string, ReadonlyMap<number, Expression>>,
): FormulaGraph {
  function expression({ form, index }: CellNode): Expression | undefined {
    return expressions.get(form.code)?.get(index);
  }

  return {
    expression,
    reads(node) {
      const found = expression(node);
      return (found ? referencesOf(found) : []).flatMap((reference) => {
        const form = forms.get(reference.form);
        const index = form && referencedIndex(reference, form.columns.length);
        return form && index !== undefined ? [{ node: { form, index }, now: isNow(reference) }] : [];
      });
    },
  };
}

function isNow(reference: CellReference | ListColumnReference): boolean {
  return reference.time === 'current' && (!('of' in reference) || reference.of === 'self');
}

/** Cells whose formulas lead back to themselves: one list per circle, each cell as the form's author writes it. */
export function formulaCircles(forms: Iterable<Form>, graph: FormulaGraph): readonly (readonly CellNode[])[] {
  const done = new Set<string>();
  const circles: CellNode[][] = [];

  function visit(node: CellNode, trail: readonly CellNode[]): void {
    const name = nodeName(node);
    const start = trail.findIndex((earlier) => nodeName(earlier) === name);
    if (start >= 0) {
      circles.push([...trail.slice(start)]);
      return;
    }
    if (done.has(name)) return;
    for (const { node: next, now } of graph.reads(node)) if (now) visit(next, [...trail, node]);
    done.add(name);
  }

  for (const form of forms) for (const { index } of form.cells) visit({ form, index }, []);
  return circles;
}

/** `DJ01!item.column` */
export function nodeName({ form, index }: CellNode): string {
  const columns = form.columns.length;
  return `${form.code}!${cellName(form, { item: Math.floor(index / columns), column: index % columns })}`;
}
