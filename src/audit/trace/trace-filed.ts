import type { Cell } from '../../model/form.ts';
import { compare, one, round } from '../../model/quantity.ts';
import type { CellReference } from '../../rules/expression.ts';
import { indexOf } from '../../rules/resolve/find-name.ts';
import { cellOrigin } from './cell-origin.ts';
import { storedFigure } from './stored-figure.ts';
import { traceFormula } from './trace-formula.ts';
import type { TracedFigure, TraceNode } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import { tracedNumber } from './traced-number.ts';
import type { FiledScene, Tracer } from './tracer.ts';

/** A cell of a return: typed, filled in or calculated, with where it stands in the file that came in. */
export function traceFiled(tracer: Tracer, scene: FiledScene, cell: Cell): TraceNode {
  const { ret, edition, form, subject, values } = scene;
  const origin = cellOrigin(ret, cell, subject.row);
  const formula = edition.formulas.get(cell.index);
  if (formula && edition.open[cell.index]) return { ...traceFormula(tracer, scene, formula), origin };
  const index = subject.row === undefined ? cell.index : subject.row * form.columns.length + cell.column;
  const explanations = subject.kind === 'adjustment' ? [...ret.explanations.values()] : [];
  const entered: TraceNode = {
    place: tracePlace(tracer.run, subject, cell, scene),
    figure: edition.open[cell.index] ? storedFigure(values, cell, index) : { kind: 'closed' },
    derivation: 'entered',
    origin,
    ...(explanations.length > 0 ? { explanations } : {}),
    parts: [],
  };
  return cell.origin === 'prefilled' && !ret.nil ? fromSource(tracer, scene, cell, entered) : entered;
}

/** What was filled in, with its source; where that is not there, what the filler entered stands. */
function fromSource(
  tracer: Tracer,
  scene: FiledScene,
  { source, item, column, decimals }: Cell,
  entered: TraceNode,
): TraceNode {
  if (source?.from === 'tree') return { ...entered, derivation: 'counted', counted: source.units };
  if (source?.from === 'targets') return { ...entered, derivation: 'target', target: source.kind };
  if (!source) return entered;
  const form = source.from === 'form' ? source.form : scene.form.code;
  const found = tracer.run.records.catalogue.forms.get(form);
  const place = {
    item: found && indexOf(found.items, source.item),
    column: found && indexOf(found.columns, source.column),
  };
  if (place.column === undefined || (place.item === undefined && found?.kind !== 'list')) return entered;
  const time = ({ form: 'current', lastPeriod: 'previous', lastYear: 'lastYear' } as const)[source.from];
  const reference: CellReference = { form, item: place.item ?? item, column: place.column ?? column, time, of: 'self' };
  const node = tracer.reference(scene, reference);
  if (!isFilledInFrom(entered.figure, node.figure, decimals)) return entered;
  const isExact = isFilledInFrom(entered.figure, node.figure, undefined);
  return {
    ...entered,
    derivation: 'filled-in',
    parts: [{ role: 'source', ...(isExact ? { factor: one } : {}), node }],
  };
}

/** @param decimals to which the source was rounded; undefined: not at all */
function isFilledInFrom(there: TracedFigure, source: TracedFigure, decimals: number | undefined): boolean {
  const [left, right] = [tracedNumber(there), tracedNumber(source)];
  if (!left || !right) return false;
  return compare(left, decimals === undefined ? right : round(right, decimals)) === 0;
}
