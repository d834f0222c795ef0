import type { TreeCount } from '../model/form.ts';
import type { Unit } from '../model/unit.ts';
import type { TreeOrder } from './tree-order.ts';
import type { UnitTree } from './unit-tree.ts';

/** Counting for {@link UnitTree.count}: a subtree is a run in tree order, so each count is one subtraction. */
export function createTreeCounts(register: readonly Unit[], order: TreeOrder, day: string): UnitTree['count'] {
  const sums = new Map<TreeCount, Uint32Array>();
  return (code, what, scope) => {
    const at = order.index.get(code);
    if (at === undefined) return 0;
    let sum = sums.get(what);
    if (sum === undefined) {
      sum = runningSum(countsByUnit(what, register, order, day));
      sums.set(what, sum);
    }
    const end = scope === 'self' ? at + 1 : (order.end[at] ?? at + 1);
    return (sum[end] ?? 0) - (sum[at] ?? 0);
  };
}

function countsByUnit(what: TreeCount, register: readonly Unit[], order: TreeOrder, day: string): Uint32Array {
  if (what === 'demolished') return demolishedByUnit(register, order, day);
  const isCounted = what === 'new' ? foundedInYearOf(day, register) : isOf(what);
  return Uint32Array.from(order.units, (unit) => (isCounted(unit) ? 1 : 0));
}

function isOf(what: Exclude<TreeCount, 'new' | 'demolished'>): (unit: Unit) => boolean {
  return what === 'urban' || what === 'rural' ? (unit) => unit.kind === what : (unit) => unit.level === what;
}

/** A unit that was only renamed or moved this year has an older line. */
function foundedInYearOf(day: string, register: readonly Unit[]): (unit: Unit) => boolean {
  const first = new Map<string, string>();
  for (const { code, validFrom = '' } of register) {
    const known = first.get(code);
    if (known === undefined || validFrom < known) first.set(code, validFrom);
  }
  const year = day.slice(0, 4);
  return ({ code }) => first.get(code)?.slice(0, 4) === year;
}

/**
 * Units that ended this year without successor, counted at the unit itself where this is its last day, else at the
 * nearest unit above that is still there.
 */
function demolishedByUnit(register: readonly Unit[], order: TreeOrder, day: string): Uint32Array {
  const counts = new Uint32Array(order.units.length);
  const last = new Map<string, Unit>();
  for (const unit of register) {
    const known = last.get(unit.code);
    if (known === undefined || (unit.validFrom ?? '') > (known.validFrom ?? '')) last.set(unit.code, unit);
  }
  for (const unit of last.values()) {
    const { validTo, successors } = unit;
    if (validTo === undefined || validTo > day || validTo.slice(0, 4) !== day.slice(0, 4) || successors.length > 0)
      continue;
    let above: Unit | undefined = unit;
    while (above !== undefined && !order.index.has(above.code)) {
      above = above.parent === undefined ? undefined : last.get(above.parent);
    }
    const at = order.index.get(above?.code ?? '') ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function runningSum(counts: Uint32Array): Uint32Array {
  const sum = new Uint32Array(counts.length + 1);
  for (let index = 0; index < counts.length; index++) sum[index + 1] = (sum[index] ?? 0) + (counts[index] ?? 0);
  return sum;
}
