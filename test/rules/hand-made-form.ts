import type { CellType } from '../../src/model/form.ts';
import type { CellTraits, FormNames, Namespace } from '../../src/rules/names.ts';

/** Traits that differ from an open, typed, whole number of 个. */
export type Changed = Partial<CellTraits>;

export interface HandMade {
  readonly code: string;
  /** Ids, separated by blanks; none in a list form. */
  readonly items?: string;
  readonly columns: string;
  /** Traits by item id, column id or `item.column`, later over earlier. */
  readonly traits?: Readonly<Record<string, Changed>>;
}

const open: CellTraits = {
  closed: false,
  type: 'integer',
  decimals: 0,
  unitMeasure: '个',
  entered: true,
  computed: false,
  prefilledBase: false,
  computedByItem: false,
  computedByColumn: false,
  additive: true,
};

export function handMadeForm(made: HandMade): FormNames {
  const items = (made.items ?? '').split(' ').filter(Boolean);
  const columns = made.columns.split(' ').filter(Boolean);
  const traits = new Map<string, CellTraits>();
  const cell = (item: number, column: number): CellTraits => {
    const key = `${item} ${column}`;
    const known = traits.get(key);
    if (known) return known;
    const [row, name] = [items[item] ?? '', columns[column] ?? ''];
    const changes = Object.entries(made.traits ?? {}).filter(
      ([id]) => id === row || id === name || id === `${row}.${name}`,
    );
    const result = Object.freeze(Object.assign({}, open, ...changes.map(([, changed]) => changed)) as CellTraits);
    traits.set(key, result);
    return result;
  };
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, renamedFrom: [] }));
  return { code: made.code, list: made.items === undefined, items: named(items), columns: named(columns), cell };
}

export function handMadeNamespace(own: HandMade, ...others: readonly HandMade[]): Namespace {
  const forms = others.map(handMadeForm);
  return {
    own: handMadeForm(own),
    other: (code) => forms.find((form) => form.code.toLowerCase() === code.toLowerCase()),
    formCodes: [own, ...others].map(({ code }) => code),
  };
}

export const closed: Changed = { closed: true };
export const computed: Changed = { entered: false, computed: true };
export const byItem: Changed = { ...computed, computedByItem: true };
export const byColumn: Changed = { ...computed, computedByColumn: true };
export const base: Changed = { entered: false, prefilledBase: true };
export const typed = (type: CellType): Changed => ({ type, unitMeasure: '' });
export const measured = (unitMeasure: string, decimals: number): Changed => ({
  type: 'decimal',
  decimals,
  unitMeasure,
});
