import type { Cell, Form } from '../model/form.ts';
import type { CellTraits, FormNames, Namespace } from '../rules/names.ts';

/** A form as rule texts see it, for one kind of filer. */
export function formNames(form: Form, open: readonly boolean[]): FormNames {
  const traits = form.cells.map((cell) => cellTraits(cell, open[cell.index] === true));
  return {
    code: form.code,
    list: form.kind === 'list',
    items: form.items,
    columns: form.columns,
    cell(item, column) {
      const found = traits[item * form.columns.length + column];
      if (found === undefined) throw new Error(`form ${form.code} has no cell ${item}, ${column}`);
      return found;
    },
  };
}

function cellTraits(cell: Cell, open: boolean): CellTraits {
  const isComputed = cell.origin === 'computed';
  const from = cell.source?.from;
  return {
    closed: !open,
    type: cell.type,
    decimals: cell.decimals,
    unitMeasure: cell.unitMeasure,
    entered: cell.origin === 'typed',
    computed: isComputed,
    // Counts of the tree and figures of other forms are as good as typed ones; a base or a target is not checked itself.
    prefilledBase: from === 'targets' || from === 'lastPeriod' || from === 'lastYear',
    computedByItem: isComputed && cell.formula?.axis === 'item',
    computedByColumn: isComputed && cell.formula?.axis === 'column',
    additive: cell.aggregation.kind === 'sum' || cell.aggregation.kind === 'confirmed',
  };
}

/** Names for the texts of one form; `openOf` says which cells of another form the same filer has. */
export function namespaceOf(
  form: Form,
  open: readonly boolean[],
  forms: ReadonlyMap<string, Form>,
  openOf: (other: Form) => readonly boolean[],
): Namespace {
  const own = formNames(form, open);
  const byLowerCase = new Map([...forms.values()].map((other) => [other.code.toLowerCase(), other]));
  const others = new Map<string, FormNames>();
  return {
    own,
    formCodes: [...forms.keys()],
    other(code) {
      const other = byLowerCase.get(code.toLowerCase());
      if (other === undefined) return undefined;
      if (other.code === form.code) return own;
      const names = others.get(other.code) ?? formNames(other, openOf(other));
      others.set(other.code, names);
      return names;
    },
  };
}
