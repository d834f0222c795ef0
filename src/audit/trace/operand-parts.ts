import { subexpressions } from '../../forms/matched-ratio.ts';
import type { Cell } from '../../model/form.ts';
import { integer, isZero, one } from '../../model/quantity.ts';
import { cellsOf } from '../../rules/cells-of.ts';
import { evaluate } from '../../rules/evaluate.ts';
import type { Expression } from '../../rules/expression.ts';
import type { LinearAtom, LinearSum } from './linear-atoms.ts';
import { readsRows } from './linear-atoms.ts';
import { traceListCall } from './trace-list-call.ts';
import type { TraceNode, TracePart } from './trace-node.ts';
import { tracePlace } from './trace-place.ts';
import type { Scene, Tracer } from './tracer.ts';

/** The summands of a linear formula, each with its factor. */
export function atomParts(
  tracer: Tracer,
  scene: Scene,
  { atoms, constant }: LinearSum,
  cell: Cell,
): readonly TracePart[] {
  const parts = atoms.map(({ atom, factor }): TracePart => {
    const role = 'operand';
    return { role, factor, node: atomNode(tracer, scene, atom, cell) };
  });
  if (isZero(constant)) return parts;
  const node: TraceNode = {
    place: tracePlace(tracer.run, scene.subject, cell, scene),
    figure: { kind: 'number', quantity: constant },
    derivation: 'constant',
    parts: [],
  };
  return [...parts, { role: 'constant', factor: one, node }];
}

/** What a formula that is no sum reads, each once, in reading order. */
export function operandParts(tracer: Tracer, scene: Scene, expression: Expression, cell: Cell): readonly TracePart[] {
  const nodes = [
    ...cellsOf(expression)
      .filter(({ item, of }) => item >= 0 && of === 'self')
      .map((reference) => tracer.reference(scene, reference)),
    ...otherAtoms(expression).map((atom) => atomNode(tracer, scene, atom, cell)),
  ];
  return nodes.map((node) => ({ role: 'operand', node }));
}

function atomNode(tracer: Tracer, scene: Scene, atom: LinearAtom, cell: Cell): TraceNode {
  switch (atom.kind) {
    case 'cell':
      return tracer.reference(scene, atom.reference);
    case 'units': {
      const count = scene.operands.units(atom.count);
      const figure =
        count === undefined ? evaluate(atom, scene.operands) : ({ kind: 'number', quantity: integer(count) } as const);
      return {
        place: tracePlace(tracer.run, scene.subject, cell, scene),
        figure,
        derivation: 'counted',
        counted: atom.count,
        parts: [],
      };
    }
    case 'call':
      return traceListCall(tracer, scene, atom, cell);
  }
}

/** Functions over rows, and counts of the tree, wherever they stand in an expression. */
function otherAtoms(expression: Expression): readonly LinearAtom[] {
  if (expression.kind === 'units' || readsRows(expression)) return [expression];
  return subexpressions(expression).flatMap(otherAtoms);
}
