import type { Token } from '@borgar/fx';

/** Token types that ids fall into when they look like A1 ranges, beams, or R1C1 references without a number. */
const misread = new Set(['range', 'range_beam', 'range_ternary', 'unknown']);
const nameLike = /^[\p{L}\p{N}_.!'$: ]+$/u;

/**
 * Ids such as `q1`, `q1:q4`, `a:f` or `c` are tokenised as cells, ranges and beams; here they become names and runs
 * again, at the same offsets.
 */
export function rereadNames(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => (misread.has(token.type) && nameLike.test(token.value) ? split(token) : [token]));
}

function split(token: Token): Token[] {
  const parts: Token[] = [];
  let start = token.loc?.[0] ?? 0;
  for (const value of token.value.split(/(:)/)) {
    const type = value === ':' ? 'operator' : 'range_named';
    parts.push({ type, value, loc: [start, start + value.length] });
    start += value.length;
  }
  return parts;
}
