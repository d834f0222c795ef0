import type { Cell, Form } from '../model/form.ts';
import type { Level, UnitKind } from '../model/level.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { Expression } from '../rules/expression.ts';
import type { Rule } from '../rules/rule.ts';

/** Who fills a form in, as far as it decides what is asked; `total` is the roll-up's own view of a unit. */
export interface FilerProfile {
  readonly level: Level;
  readonly unitKind?: UnitKind;
  readonly parent?: Level;
  readonly kind: ReturnKind | 'total';
}

/** A computed cell, or the check on a typed one, resolved for one kind of filer. */
export interface CellFormula {
  readonly cell: Cell;
  readonly expression: Expression;
  /** Linear without a constant: sums of it add up the tree. */
  readonly additive: boolean;
}

/** A measure to compare, resolved for one kind of filer. */
export interface PeerRule {
  readonly rule: Rule;
  readonly limit: number;
}

/** A form as one kind of filer meets it: open cells, formulas and rules. */
export interface Edition {
  readonly form: Form;
  readonly profile: FilerProfile;
  /** By cell index: not closed, and for this filer. */
  readonly open: readonly boolean[];
  /** Computed cells by cell index, in an order in which each comes after what it reads in the same form. */
  readonly formulas: ReadonlyMap<number, CellFormula>;
  /** Rules checked on a return (profile.kind is a return kind) or at totals (`total`). */
  readonly rules: readonly Rule[];
  /** Values that are compared with those of comparable units: the condition of each place is the value. Absent: none. */
  readonly peers?: readonly PeerRule[];
}
