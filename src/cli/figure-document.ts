import type { TracedFigure } from '../audit/trace/trace-node.ts';
import { exactText } from './exact-text.ts';

/** A figure in JSON: a number as exact decimal text, a text as it is, anything else by its state. */
export function figureDocument(figure: TracedFigure): unknown {
  switch (figure.kind) {
    case 'number':
      return exactText(figure.quantity);
    case 'text':
      return figure.text;
    case 'boolean':
      return figure.boolean ? '1' : '0';
    case 'undecided':
      return { state: figure.kind, reason: figure.reason };
    default:
      return { state: figure.kind };
  }
}
