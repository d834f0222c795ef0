import { type AstExpression, parse as parseTokens, type Token, tokenize } from '@borgar/fx';
import type { Position } from '../../model/position.ts';
import type { Problem } from '../../model/trouble.ts';
import { ruleProblem } from '../rule-problem.ts';
import { convertTree } from './convert-tree.ts';
import { normalisePunctuation } from './normalise-punctuation.ts';
import { rereadNames } from './reread-names.ts';
import type { SyntaxTree } from './syntax-tree.ts';

interface Parsed {
  readonly tree?: SyntaxTree;
  readonly problems: readonly Problem[];
}

/** Excel takes 8,192 characters and 64 levels of brackets; a rule of a thousand words is none that a person reads. */
const limits = { characters: 8192, words: 1000, levels: 64 };

/** A form is resolved once for every kind of filer, its texts at every cell: each is read only once. */
const known = new WeakMap<Position, { readonly text: string; readonly parsed: Parsed }>();

/**
 * Reads a rule text, Excel's formula syntax over names. A leading `=` is accepted.
 *
 * @param position where the text starts in its file
 */
export function parseRuleText(text: string, position: Position): Parsed {
  const earlier = known.get(position);
  if (earlier?.text === text) return earlier.parsed;
  const parsed = parse(text, position);
  known.set(position, { text, parsed });
  return parsed;
}

function parse(text: string, position: Position): Parsed {
  const normal = normalisePunctuation(text);
  if (normal.trim() === '') return { problems: [ruleProblem('rule-empty', position, 0, {})] };
  if (normal.length > limits.characters) return { problems: [ruleProblem('rule-too-long', position, 0, {})] };
  const tokens = rereadNames(tokenize(normal, { withLocation: true, negativeNumbers: false }));
  if (tokens.length > limits.words || depthOf(normal) > limits.levels) {
    return { problems: [ruleProblem('rule-too-long', position, 0, {})] };
  }
  let parsed: AstExpression;
  try {
    parsed = parseTokens(tokens);
  } catch (error) {
    const offset = offsetOf(error, tokens);
    return { problems: [ruleProblem('rule-syntax', position, offset, { near: near(normal, offset) })] };
  }
  const problems: Problem[] = [];
  const tree = convertTree(parsed, (code, offset, parameters) =>
    problems.push(ruleProblem(code, position, offset, parameters)),
  );
  return tree && problems.length === 0 ? { tree, problems } : { problems };
}

/** How deep the brackets go; those within a quoted text count too, which only makes the limit stricter. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The parser reports the end of the token at which it stopped; a person wants its beginning. */
function offsetOf(error: unknown, tokens: readonly Token[]): number {
  const reported: unknown = error instanceof Error && 'sourceOffset' in error ? error.sourceOffset : 0;
  const end = typeof reported === 'number' ? reported : 0;
  const stopped = tokens.findLast((token) => token.type !== 'whitespace' && (token.loc?.[0] ?? 0) < end);
  return stopped?.loc?.[0] ?? 0;
}

function near(text: string, offset: number): string {
  return text.slice(offset, offset + 12);
}
