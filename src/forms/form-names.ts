import type { Cell, Form } from '../model/form.ts';
import type { CellTraits, FormNames, Namespace } from '../rules/names.ts';
import { given } from './given.ts';

/** A form as rule texts see it, for one kind of filer. */
export function formNames(form: Form, open: readonly boolean[]): FormNames {
  const traits = form.cells.map((cell) => traitsOf(cell, open[cell.index] === true));
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

/** What a criterion may ask of a yes/no column. */
const yesNoEntries: readonly string[] = ['是', '否', '1', '0'];

/** Every edition asks the same of the same cells. */
const known = { open: new WeakMap<Cell, CellTraits>(), closed: new WeakMap<Cell, CellTraits>() };

function traitsOf(cell: Cell, open: boolean): CellTraits {
  const traits = open ? known.open : known.closed;
  const made = traits.get(cell) ?? cellTraits(cell, open);
  traits.set(cell, made);
  return made;
}

function cellTraits(cell: Cell, open: boolean): CellTraits {
  const isComputed = cell.origin === 'computed';
  const from = cell.source?.from;
  return {
    closed: !open,
    type: cell.type,
    decimals: cell.decimals,
    unitMeasure: cell.unitMeasure,
    ...given({ codes: cell.type === 'yesNo' ? yesNoEntries : cell.codes?.map(({ code }) => code) }),
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
