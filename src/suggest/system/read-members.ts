import type { Expression } from '../../rules/expression.ts';
import type { Pieces } from './piece.ts';
import type { SymbolicContext, SymbolicReading } from './symbolic-reading.ts';
import { nonlinear, piecesOf, readingOf } from './symbolic-reading.ts';

/**
 * The numbers of list arguments (runs, whole columns, single values); undefined where one of them is not linear, or
 * where the system does not hold all the cells of a list.
 */
export function readMembers(operands: readonly Expression[], context: SymbolicContext): readonly Pieces[] | undefined {
  return readAll(operands, context, () => nonlinear);
}

/** The same for a sum, in which a list that no cell of the system changes stands as its own sum. */
export function readSummands(operands: readonly Expression[], context: SymbolicContext): readonly Pieces[] | undefined {
  return readAll(operands, context, (list) =>
    readingOf(context.evaluate({ kind: 'call', name: 'SUM', arguments: [list] }, context.blanksAreZero)),
  );
}

function readAll(
  operands: readonly Expression[],
  context: SymbolicContext,
  readOutside: (list: Expression) => SymbolicReading,
): readonly Pieces[] | undefined {
  const readings = operands.flatMap((operand): readonly SymbolicReading[] => {
    if (operand.kind === 'run') {
      return operand.references.map((reference) => context.cell(reference, context.blanksAreZero));
    }
    if (operand.kind === 'listColumn') return context.column(operand.reference) ?? [readOutside(operand)];
    const isBelow = operand.kind === 'cell' && operand.reference.of === 'children';
    return [isBelow ? readOutside(operand) : context.read(operand, context)];
  });
  const pieces = readings.map(piecesOf);
  const known = pieces.filter((each) => each !== undefined);
  return known.length === pieces.length ? known : undefined;
}
