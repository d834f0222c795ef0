import { treeCounts } from '../../model/form.ts';
import { nearestSpelling } from '../../model/nearest-spelling.ts';
import { functionCatalogue, type RuleFunction } from '../function-catalogue.ts';
import type { Namespace } from '../names.ts';
import type { ReportProblem } from '../syntax/convert-tree.ts';
import type { NameNode, SyntaxTree } from '../syntax/syntax-tree.ts';
import type { BoundTree, Extent, Reach } from './bound-tree.ts';
import { type FoundName, findName } from './find-name.ts';

const here: Reach = { time: 'current', of: 'self' };

/**
 * Looks up every name and function of a rule text; PREVIOUS, SAME_PERIOD_LAST_YEAR, CHILDREN and UNITS are taken
 * into the references. Every mistake is reported; the result is undefined if there was one.
 */
export function bindNames(
  tree: SyntaxTree,
  namespace: Namespace,
  report: ReportProblem,
  reach: Reach = here,
): BoundTree | undefined {
  const { start, end } = tree;
  switch (tree.kind) {
    case 'name':
      return bindName(tree, namespace, report, reach);
    case 'run':
      return bindRun(tree, namespace, report, reach);
    case 'unary': {
      const operand = bindNames(tree.operand, namespace, report, reach);
      return operand && { start, end, kind: 'unary', operator: tree.operator, operand };
    }
    case 'binary': {
      const left = bindNames(tree.left, namespace, report, reach);
      const right = bindNames(tree.right, namespace, report, reach);
      return left && right && { start, end, kind: 'binary', operator: tree.operator, left, right };
    }
    case 'call':
      return bindCall(tree, namespace, report, reach);
    default:
      return tree;
  }
}

function bindName(name: NameNode, namespace: Namespace, report: ReportProblem, reach: Reach): BoundTree | undefined {
  const { start, end } = name;
  const found = findName(name, namespace, report);
  if (!found) return undefined;
  const { form, own, item, column } = found;
  if (form.list && column !== undefined && (name.form !== undefined || !own)) {
    return { start, end, ...reach, kind: 'listColumn', form, column };
  }
  const items = form.list ? single(0) : single(item);
  return {
    start,
    end,
    ...reach,
    kind: 'reference',
    form,
    own,
    items,
    columns: single(column),
    run: false,
    written: written(name),
  };
}

function bindRun(
  tree: SyntaxTree & { kind: 'run' },
  namespace: Namespace,
  report: ReportProblem,
  reach: Reach,
): BoundTree | undefined {
  const { start, end } = tree;
  const from = findName(tree.from, namespace, report);
  // `DJ01!x:y` means `DJ01!x:DJ01!y`.
  const inherited = tree.from.form;
  const second = tree.to.form === undefined && inherited !== undefined ? { ...tree.to, form: inherited } : tree.to;
  const to = findName(second, namespace, report);
  if (!from || !to) return undefined;
  const items = extent(from.item, to.item);
  const columns = extent(from.column, to.column);
  if (from.form !== to.form || items === 'mixed' || columns === 'mixed' || (from.form.list && !isRowRun(from))) {
    report('rule-run', start, {});
    return undefined;
  }
  const rows = from.form.list ? single(0) : items;
  const names = `${written(tree.from)}:${written(tree.to)}`;
  return {
    start,
    end,
    ...reach,
    kind: 'reference',
    form: from.form,
    own: from.own,
    items: rows,
    columns,
    run: true,
    written: names,
  };
}

/** In a list form a run is one of columns within the row at hand. */
function isRowRun(found: FoundName): boolean {
  return found.own && found.column !== undefined;
}

function bindCall(
  tree: SyntaxTree & { kind: 'call' },
  namespace: Namespace,
  report: ReportProblem,
  reach: Reach,
): BoundTree | undefined {
  const definition = functionCatalogue.get(tree.name);
  if (!definition) {
    const [nearest] = nearestSpelling(tree.name, functionCatalogue.keys());
    report('rule-function-unknown', tree.start, { name: tree.name, ...(nearest === undefined ? {} : { nearest }) });
    return undefined;
  }
  if (!hasRightCount(definition, tree, report)) return undefined;
  const [first] = tree.arguments;
  if (definition.name === 'UNITS' && first) return bindUnits(first, tree, report);
  const further = furtherReach(definition.name);
  if (further && first) {
    if (reach !== here) report('rule-time-nested', tree.start, {});
    return bindNames(first, namespace, report, further);
  }
  const operands = tree.arguments.map((operand) => bindNames(operand, namespace, report, reach));
  const present = operands.filter((operand) => operand !== undefined);
  if (present.length < operands.length) return undefined;
  return { start: tree.start, end: tree.end, kind: 'call', function: definition, arguments: present };
}

function hasRightCount(definition: RuleFunction, tree: SyntaxTree & { kind: 'call' }, report: ReportProblem): boolean {
  const count = tree.arguments.length;
  const { minimum, maximum, repeat, parameters, name } = definition;
  const pairs = repeat === 1 || (count - parameters.length) % repeat === 0;
  if (count >= minimum && count <= maximum && pairs) return true;
  const expected =
    minimum === maximum ? `${minimum}` : repeat > 1 ? `${minimum}, ${minimum + repeat}, …` : `${minimum}–${maximum}`;
  report('rule-argument-count', tree.start, { function: name, count, expected });
  return false;
}

function bindUnits(argument: SyntaxTree, call: SyntaxTree, report: ReportProblem): BoundTree | undefined {
  const text = argument.kind === 'text' ? argument.text : undefined;
  const count = treeCounts.find((known) => known === text?.toLowerCase());
  if (count) return { start: call.start, end: call.end, kind: 'units', count };
  if (text === undefined) {
    const expected = treeCounts.map((known) => `"${known}"`).join(', ');
    report('rule-argument-kind', argument.start, { function: 'UNITS', position: 1, expected });
  } else {
    const [nearest] = nearestSpelling(text, treeCounts);
    report('name-unknown', argument.start, { name: text, ...(nearest === undefined ? {} : { nearest }) });
  }
  return undefined;
}

function furtherReach(name: string): Reach | undefined {
  if (name === 'PREVIOUS') return { time: 'previous', of: 'self' };
  if (name === 'SAME_PERIOD_LAST_YEAR') return { time: 'lastYear', of: 'self' };
  return name === 'CHILDREN' ? { time: 'current', of: 'children' } : undefined;
}

function single(index: number | undefined): Extent | undefined {
  return index === undefined ? undefined : { first: index, last: index };
}

function extent(from: number | undefined, to: number | undefined): Extent | undefined | 'mixed' {
  if (from === undefined || to === undefined) return from === to ? undefined : 'mixed';
  return { first: Math.min(from, to), last: Math.max(from, to) };
}

function written(name: NameNode): string {
  return `${name.form === undefined ? '' : `${name.form}!`}${name.ids.join('.')}`;
}
