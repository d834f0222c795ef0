import type { Catalogue } from '../forms/catalogue.ts';
import type { Edition } from '../forms/edition.ts';
import { profileOf } from '../forms/filer-profile.ts';
import type { ReturnKey } from '../intake/intake-context.ts';
import { returnId } from '../intake/return-id.ts';
import type { Period } from '../model/period.ts';
import { formatPeriod, periodEnd, periodEndingWith } from '../model/period.ts';
import type { Return } from '../model/return.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import { Trouble } from '../model/trouble.ts';
import type { UnitRegister, UnitTree } from '../units/unit-tree.ts';
import type { AncestryBook } from './ancestry.ts';
import { makeAncestryBook } from './ancestry.ts';

/** Returns of all periods, by what they are of, with the forms and trees that give them their meaning. */
export interface Records {
  readonly catalogue: Catalogue;
  /** The tree in force at the end of a period; undefined for a day without a district. */
  treeOn(period: Period): UnitTree | undefined;
  /** Out of which units of an earlier period a unit grew. */
  readonly ancestry: AncestryBook;
  /** Whether anything came in for it, be it sent back, superseded or unreadable. */
  hasArrived(key: ReturnKey): boolean;
  /** The winning submission, accepted or not: what across rules read. */
  received(key: ReturnKey): Return | undefined;
  /** Only what counts: what PREVIOUS and totals read. */
  accepted(key: ReturnKey): Return | undefined;
}

/** Records over two maps that grow while periods are judged in order. */
export function makeRecords(
  catalogue: Catalogue,
  register: UnitRegister,
  arrived: ReadonlySet<string>,
  received: ReadonlyMap<string, Return>,
  accepted: ReadonlyMap<string, Return>,
): Records {
  // Asked for every cell that reads another return: the calendar is asked once per period.
  const trees = new Map<string, UnitTree | undefined>();
  const treeOn = (period: Period): UnitTree | undefined => {
    const key = formatPeriod(period);
    if (!trees.has(key)) trees.set(key, treeOf(register, period));
    return trees.get(key);
  };
  return {
    catalogue,
    treeOn,
    ancestry: makeAncestryBook(register, treeOn),
    hasArrived: (key) => arrived.has(returnId(key)),
    received: (key) => received.get(returnId(key)),
    accepted: (key) => accepted.get(returnId(key)),
  };
}

function treeOf(register: UnitRegister, period: Period): UnitTree | undefined {
  try {
    return register.on(periodEnd(period));
  } catch (error) {
    // The units file need not reach back to every period somebody sends.
    if (error instanceof Trouble) return undefined;
    throw error;
  }
}

/** A form as one unit meets it in a period; undefined where there is no such form or unit then. */
export function editionFor(
  records: Records,
  form: string,
  unitCode: string,
  period: Period,
  kind: ReturnKind | 'total',
): Edition | undefined {
  const tree = records.treeOn(period);
  const unit = tree?.get(unitCode);
  if (!tree || !unit || !records.catalogue.forms.has(form)) return undefined;
  const parent = unit.parent === undefined ? undefined : tree.get(unit.parent)?.level;
  return records.catalogue.edition(form, profileOf(unit, parent, kind));
}

/** The period of a form's own frequency that ends on the same day as `period`. */
export function formPeriod(records: Records, form: string, period: Period): Period | undefined {
  const found = records.catalogue.forms.get(form);
  return found && periodEndingWith(period, found.frequency);
}
