/**
 * The candidates a person most likely meant: Damerau–Levenshtein distance (optimal string alignment), without
 * regard to case, at most a third of the longer text apart (and 1 is always near enough for two letters and more).
 *
 * @param limit how many to give at most, default 1
 * @returns nearest first, equally near ones in the order of the candidates; empty when nothing is near
 * @example nearestSpelling('coverd', ['total', 'covered']) // ['covered']
 */
export function nearestSpelling(text: string, candidates: Iterable<string>, limit = 1): string[] {
  const wanted = text.toLowerCase();
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= tolerated(wanted, candidate))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function tolerated(text: string, candidate: string): number {
  const longer = Math.max(text.length, candidate.length);
  return longer < 2 ? 0 : Math.max(1, Math.floor(longer / 3));
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other.
 *
 * @example editDistance('ab', 'ba') // 1
 */
export function editDistance(from: string, to: string): number {
  const source = [...from];
  const target = [...to];
  let beforeLast: number[] = [];
  let last = Array.from({ length: target.length + 1 }, (_, column) => column);
  for (const [row, letter] of source.entries()) {
    const current = [row + 1];
    for (const [column, other] of target.entries()) {
      const replaced = at(last, column) + (letter === other ? 0 : 1);
      let best = Math.min(replaced, at(last, column + 1) + 1, at(current, column) + 1);
      const swapped = row > 0 && column > 0 && letter === target[column - 1] && source[row - 1] === other;
      if (swapped) best = Math.min(best, at(beforeLast, column - 1) + 1);
      current.push(best);
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, target.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
