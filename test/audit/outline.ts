import type { TracedFigure, TraceNode } from '../../src/audit/trace/trace-node.ts';
import { quantityText } from '../../src/model/quantity.ts';

/** A trace in lines, two spaces a step: sign, role, unit, figure, cell. */
export function outline(node: TraceNode, depth = 9): readonly string[] {
  return lines(node, '', depth);
}

function lines(node: TraceNode, indent: string, depth: number): readonly string[] {
  return [
    `${indent}${text(node)}`,
    ...(depth === 0 ? [] : node.parts).flatMap(({ role, factor, chosen, node: part }) => {
      const sign = chosen ? '*' : factor ? `${quantityText(factor)}×` : '·';
      const [first = '', ...others] = lines(part, `${indent}  `, depth - 1);
      return [`${indent}  ${sign} ${role} ${first.trim()}`, ...others];
    }),
  ];
}

function text({ place, figure, origin, derivation, difference, lastFigure }: TraceNode): string {
  const cell = origin?.cell === undefined ? '' : ` ${origin.sheet}!${origin.cell}`;
  const more = [
    difference ? ` (${quantityText(difference)})` : '',
    lastFigure ? ` (last ${quantityText(lastFigure)})` : '',
  ].join('');
  return `${place.unit} ${derivation} ${figureOf(figure)}${cell}${more}`;
}

export function figureOf(figure: TracedFigure): string {
  if (figure.kind === 'number') return quantityText(figure.quantity, 4);
  return figure.kind === 'text' ? figure.text : figure.kind;
}
