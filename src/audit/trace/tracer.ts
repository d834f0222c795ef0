import type { Edition } from '../../forms/edition.ts';
import type { Cell, Form } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { CellValues, Return } from '../../model/return.ts';
import type { UnitTotal } from '../../model/totals.ts';
import type { CellReference } from '../../rules/expression.ts';
import type { Operands } from '../../rules/operands.ts';
import type { AuditedRun } from '../audited-run.ts';
import type { Standing } from './standing.ts';
import type { Subject } from './subject.ts';
import type { TraceNode } from './trace-node.ts';

/** The figures of a subject, opened for tracing. */
export interface Scene {
  readonly subject: Subject;
  readonly form: Form;
  readonly edition: Edition;
  /** Of a total: adjusted and confirmed, also where a policy hides it. */
  readonly values: CellValues;
  readonly operands: Operands;
}

export interface FiledScene extends Scene {
  readonly ret: Return;
}

export interface TotalScene extends Scene {
  readonly total: UnitTotal;
}

/** Traces figures of one run; every figure once, however often it is a part. */
export interface Tracer {
  readonly run: AuditedRun;
  filed(subject: Subject): FiledScene | undefined;
  total(subject: Subject): TotalScene | undefined;
  editionOf(subject: Subject): Edition | undefined;
  /** A cell of a return or total. */
  cell(subject: Subject, cell: Cell): TraceNode;
  /** What a formula of `scene` reads. */
  reference(scene: Scene, reference: CellReference): TraceNode;
  /** How a return stands; undefined: it is not due and nothing came in. */
  standing(subject: Subject): Standing | undefined;
  /** What the unit reported in this cell one period before. */
  lastFigure(subject: Subject, cell: Cell): Quantity | undefined;
}
