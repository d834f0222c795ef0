import type { AstExpression } from '@borgar/fx';
import type { MessageValue } from '../../model/message.ts';
import type { ProblemCode } from '../../model/problem-catalogue.ts';
import type { BinaryOperator, UnaryOperator } from '../expression.ts';
import { literalQuantity } from './literal-quantity.ts';
import type { NameNode, Span, SyntaxTree } from './syntax-tree.ts';

export type ReportProblem = (
  code: ProblemCode,
  offset: number,
  parameters: Readonly<Record<string, MessageValue>>,
) => void;

const unaryOperators: ReadonlySet<string> = new Set<UnaryOperator>(['-', '+', '%']);
const binaryOperators: ReadonlySet<string> = new Set<BinaryOperator>([
  ...(['+', '-', '*', '/', '^', '&'] as const),
  ...(['=', '<>', '<', '<=', '>', '>='] as const),
]);

/** From the parser's tree to ours; what a rule cannot hold (array braces, unions, structured references) is a problem. */
export function convertTree(node: AstExpression, report: ReportProblem): SyntaxTree | undefined {
  const span: Span = { start: node.loc?.[0] ?? 0, end: node.loc?.[1] ?? 0 };
  switch (node.type) {
    case 'ReferenceIdentifier':
      return nameNode(node.value, span, report);
    case 'Literal':
      return convertLiteral(node.value, node.raw, span);
    case 'UnaryExpression':
      return convertUnary(node.operator, node.arguments, span, report);
    case 'BinaryExpression':
      return convertBinary(node.operator, node.arguments, span, report);
    case 'CallExpression':
      return convertCall(node.callee.name, node.arguments, span, report);
    case 'ArrayExpression':
      report('rule-braces', span.start, {});
      return undefined;
    default:
      report('rule-syntax', span.start, { near: node.type === 'ErrorLiteral' ? node.value : 'LET' });
      return undefined;
  }
}

function convertLiteral(value: string | number | boolean, raw: string, span: Span): SyntaxTree {
  if (typeof value === 'number') return { ...span, kind: 'number', quantity: literalQuantity(raw) };
  return typeof value === 'boolean'
    ? { ...span, kind: 'boolean', boolean: value }
    : { ...span, kind: 'text', text: value };
}

/** `DJ01!x.a`, with or without the form and the second id. */
function nameNode(value: string, span: Span, report: ReportProblem): NameNode | undefined {
  const match = /^(?:'?([^'![\]]+)'?!)?([^!.[\]$]+)(?:\.([^!.[\]$]+))?$/.exec(value);
  if (!match) {
    report('rule-syntax', span.start, { near: value });
    return undefined;
  }
  const [, form, first = '', second] = match;
  const ids = second === undefined ? [first] : [first, second];
  return { ...span, kind: 'name', ids, ...(form === undefined ? {} : { form }) };
}

function convertUnary(
  operator: string,
  operands: readonly AstExpression[],
  span: Span,
  report: ReportProblem,
): SyntaxTree | undefined {
  const [first] = operands;
  if (!unaryOperators.has(operator) || !first) {
    report('rule-syntax', span.start, { near: operator });
    return undefined;
  }
  const operand = convertTree(first, report);
  // Checked against the set above, which holds exactly these.
  return operand && { ...span, kind: 'unary', operator: operator as UnaryOperator, operand };
}

function convertBinary(
  operator: string,
  operands: readonly AstExpression[],
  span: Span,
  report: ReportProblem,
): SyntaxTree | undefined {
  const [first, second] = operands;
  const known = operator === ':' || binaryOperators.has(operator);
  if (!known || !first || !second) {
    report('rule-syntax', second?.loc?.[0] ?? span.start, { near: operator });
    return undefined;
  }
  const left = convertTree(first, report);
  const right = convertTree(second, report);
  if (!left || !right) return undefined;
  // Checked against the set above, which holds exactly these.
  if (operator !== ':') return { ...span, kind: 'binary', operator: operator as BinaryOperator, left, right };
  if (left.kind === 'name' && right.kind === 'name') return { ...span, kind: 'run', from: left, to: right };
  report('rule-run', span.start, {});
  return undefined;
}

function convertCall(
  name: string,
  operands: readonly (AstExpression | null)[],
  span: Span,
  report: ReportProblem,
): SyntaxTree | undefined {
  const converted = operands.map((operand) => {
    if (operand) return convertTree(operand, report);
    report('rule-argument-missing', span.start, { function: name.toUpperCase() });
    return undefined;
  });
  const present = converted.filter((operand) => operand !== undefined);
  return present.length === converted.length
    ? { ...span, kind: 'call', name: name.toUpperCase(), arguments: present }
    : undefined;
}
