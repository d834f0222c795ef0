import type { Period } from '../../model/period.ts';
import { comparePeriods, formatPeriod, previousPeriod } from '../../model/period.ts';
import type { Quantity } from '../../model/quantity.ts';
import { absolute, add, compare, divide, isZero, subtract, zero } from '../../model/quantity.ts';
import { Trouble } from '../../model/trouble.ts';
import type { AuditedRun } from '../audited-run.ts';
import type { AskedFigure } from '../trace/find-figure.ts';
import { findFigure } from '../trace/find-figure.ts';
import { makeTracer } from '../trace/make-tracer.ts';
import type { Subject } from '../trace/subject.ts';
import { periodOf } from '../trace/subject.ts';
import { traceFound } from '../trace/trace-figure.ts';
import type { TraceNode } from '../trace/trace-node.ts';
import { proveTrace } from '../trace/trace-residual.ts';
import { tracedNumber } from '../trace/traced-number.ts';
import type { Tracer } from '../trace/tracer.ts';
import { changeMarksOf } from './change-marks.ts';
import type { ChangeContribution, FigureChange } from './figure-change.ts';
import type { Movement } from './movements.ts';
import { ratioMovements, sumMovements } from './movements.ts';

/** A figure, and the period with which it is compared. */
export interface AskedChange extends AskedFigure {
  readonly against: Period;
}

/**
 * Which units made a figure move between two periods: what each brings into the difference, the largest first, exact;
 * together they are the change. Units that were founded or closed meanwhile, or whose return is missing in one of the
 * periods, are marked.
 *
 * Of a ratio c·N ÷ D each unit brings in c·(ΔNᵢ − N₀÷D₀ · ΔDᵢ) ÷ D₁: what its numerator moves at the new
 * denominator, less what its denominator would have had to bring at the old ratio. These add up to the change.
 *
 * @param run a finished run over an inbox that holds the returns of both periods
 * @throws Trouble where the figure is not there in one of the periods
 * @example traceChange(run, { form: 'DJ01', cell: '11.1', against }).contributions[0]?.unitName
 */
export function traceChange(run: AuditedRun, asked: AskedChange): FigureChange {
  const found = findFigure(run, asked);
  const { subject } = found;
  const tracer = makeTracer(run);
  const earlier: Subject = { ...subject, period: earlierPeriod(run, subject, asked.against) };
  const after = traceFound(tracer, found);
  if (!tracer.total(earlier)) throw absent(subject, earlier.period);
  const before = traceFound(tracer, { ...found, subject: earlier });
  proveTrace(before);
  proveTrace(after);
  return changeBetween(tracer, before, after, { subject, earlier });
}

function earlierPeriod(run: AuditedRun, { form, period }: Subject, against: Period): Period {
  const then = periodOf(run.records, form, against);
  const example = formatPeriod(previousPeriod(period));
  if (!then) {
    throw new Trouble([{ code: 'figure-period', parameters: { form, period: formatPeriod(against), example } }]);
  }
  if (comparePeriods(then, period) !== 0) return then;
  throw new Trouble([{ code: 'against-same', parameters: { period: formatPeriod(period), example } }]);
}

function absent({ form, unit }: Subject, period: Period): Trouble {
  return new Trouble([{ code: 'against-absent', parameters: { form, unit, period: formatPeriod(period) } }]);
}

function changeBetween(
  tracer: Tracer,
  before: TraceNode,
  after: TraceNode,
  { subject, earlier }: { readonly subject: Subject; readonly earlier: Subject },
): FigureChange {
  const [old, now] = [tracedNumber(before.figure), tracedNumber(after.figure)];
  const base = {
    place: after.place,
    against: formatPeriod(earlier.period),
    before: before.figure,
    after: after.figure,
  };
  const byRatio = ratioMovements(before, after);
  const method = byRatio ? 'ratio' : 'sum';
  if (!old || !now) return { ...base, method, contributions: [] };
  const change = subtract(now, old);
  const marks = changeMarksOf(tracer, subject, earlier);
  const contributions = (byRatio ?? sumMovements(before, after))
    .filter(({ difference }) => !isZero(difference))
    .toSorted((a, b) => compare(absolute(b.difference), absolute(a.difference)))
    .map((movement) => contribution(tracer, movement, change, marks(movement)));
  proveChange(change, contributions, base);
  const scale = byRatio && after.scale;
  return { ...base, change, method, ...(scale ? { scale } : {}), contributions };
}

/** @throws where contributions are not the change: a defect of ours */
function proveChange(
  change: Quantity,
  contributions: readonly ChangeContribution[],
  { place, against }: Pick<FigureChange, 'place' | 'against'>,
): void {
  const sum = contributions.reduce((whole, { difference }) => add(whole, difference), zero);
  if (compare(sum, change) === 0) return;
  const { form, item = '', column = '', unit, period } = place;
  throw new Error(`what moved ${form} ${item}.${column} of ${unit} from ${against} to ${period} does not add up`);
}

function contribution(
  { run }: Tracer,
  movement: Movement,
  change: Quantity,
  marks: ChangeContribution['marks'],
): ChangeContribution {
  const share = divide(movement.difference, change);
  const named = run.tree.get(movement.unit) ?? run.register.latest(movement.unit);
  return { ...movement, unitName: named?.name ?? '', ...(share ? { share } : {}), marks };
}
