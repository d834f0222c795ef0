import { rowKey, rowsByKey } from '../../forms/row-key.ts';
import type { Cell, Form } from '../../model/form.ts';
import type { Period } from '../../model/period.ts';
import { previousPeriod, samePeriodLastYear } from '../../model/period.ts';
import { add, compare, one, type Quantity } from '../../model/quantity.ts';
import type { CellReference } from '../../rules/expression.ts';
import type { Value } from '../../rules/value.ts';
import type { Subject } from './subject.ts';
import { periodOf } from './subject.ts';
import type { Derivation, TraceNode, TracePart } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import { isSameFigure, tracedNumber } from './traced-number.ts';
import type { Scene, Tracer } from './tracer.ts';

/**
 * What a formula reads: a cell of the same return or total, of another form, or of an earlier period, where a unit
 * that grew out of several has their figures together.
 */
export function traceReference(tracer: Tracer, scene: Scene, reference: CellReference): TraceNode {
  const { records } = tracer.run;
  const { subject } = scene;
  const read = scene.operands.cell(reference);
  const form = records.catalogue.forms.get(reference.form);
  const cell =
    form?.cells[form.kind === 'list' ? reference.column : reference.item * form.columns.length + reference.column];
  const now = periodOf(records, reference.form, subject.period);
  if (!form || !cell || !now) return unknown(tracer, subject, cell, read, 'missing');
  const there: Subject = { ...subject, form: form.code, period: now };
  if (reference.time === 'current') {
    const isSame = form.code === subject.form;
    const { row: _row, ...other } = there;
    return asRead(tracer, isSame ? there : other, cell, read);
  }
  return traceEarlier(tracer, scene, { form, cell, read, there, earlier: shift[reference.time](now) });
}

const shift = { previous: previousPeriod, lastYear: samePeriodLastYear } as const;

interface EarlierCell {
  readonly form: Form;
  readonly cell: Cell;
  readonly read: Value;
  readonly there: Subject;
  /** The period that is read. */
  readonly earlier: Period;
}

function traceEarlier(
  tracer: Tracer,
  scene: Scene,
  { form, cell, read, there, earlier: period }: EarlierCell,
): TraceNode {
  const earlier: Subject = { ...there, period };
  const ancestry = tracer.run.records.ancestry(there.unit, there.period, period);
  if (!ancestry || ancestry.split) return unknown(tracer, earlier, cell, read, 'missing');
  const [only, ...others] = ancestry.units;
  if (only === undefined) return unknown(tracer, earlier, cell, read, 'unfounded');
  const atKey = rowAtKey(tracer, scene, form, { ...earlier, unit: only });
  if (!atKey) return unknown(tracer, earlier, cell, read, 'missing');
  if (others.length === 0) return asRead(tracer, atKey, cell, read);
  return joined(tracer, earlier, cell, read, ancestry.units);
}

/** In a list form an earlier period is met at the same key. */
function rowAtKey(tracer: Tracer, scene: Scene, form: Form, subject: Subject): Subject | undefined {
  if (subject.row === undefined || form.kind !== 'list') return subject;
  const key = rowKey(scene.form, scene.values, subject.row);
  const earlier = tracer.filed(subject);
  const row = earlier && key !== undefined ? rowsByKey(earlier.form, earlier.values).get(key) : undefined;
  return row === undefined ? undefined : { ...subject, row };
}

/** The figures of several units that became one. */
function joined(tracer: Tracer, subject: Subject, cell: Cell, read: Value, units: readonly string[]): TraceNode {
  const whole = tracedNumber(read);
  const nodes = units.flatMap((unit) => traced(tracer, { ...subject, unit }, cell) ?? []);
  const numbers = nodes.flatMap(({ figure }) => tracedNumber(figure) ?? []);
  const sum = numbers.length > 0 ? numbers.reduce((left: Quantity, right) => add(left, right)) : undefined;
  const adds = whole && sum && compare(whole, sum) === 0;
  const parts = nodes.map((node): TracePart => {
    return adds && tracedNumber(node.figure)
      ? { role: 'predecessor', factor: one, node }
      : { role: 'predecessor', node };
  });
  const derivation = parts.length === 0 ? 'missing' : 'sum';
  return { place: tracePlace(tracer.run, subject, cell), figure: read, derivation, parts };
}

/** The cell as it is traced there; where that is another figure, what was read without further detail. */
function asRead(tracer: Tracer, subject: Subject, cell: Cell, read: Value): TraceNode {
  const node = traced(tracer, subject, cell);
  if (node && isSameFigure(node.figure, read)) return node;
  return unknown(tracer, subject, cell, read, tracedNumber(read) ? 'alone' : 'missing');
}

function traced(tracer: Tracer, subject: Subject, cell: Cell): TraceNode | undefined {
  const isThere = subject.kind === 'total' ? tracer.total(subject) : tracer.filed(subject);
  return isThere && tracer.cell(subject, cell);
}

function unknown(
  tracer: Tracer,
  subject: Subject,
  cell: Cell | undefined,
  read: Value,
  derivation: Derivation,
): TraceNode {
  return { place: tracePlace(tracer.run, subject, cell), figure: read, derivation, parts: [] };
}
