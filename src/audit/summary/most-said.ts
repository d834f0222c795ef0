/**
 * The answer that most places give; the first one where several are given equally often.
 *
 * @example mostSaid(['2020-Q1', '2020-Q2', '2020-Q1']) // '2020-Q1'
 */
export function mostSaid<Answer extends string>(answers: readonly Answer[]): Answer | undefined {
  const counts = new Map<Answer, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts.keys()].find((answer) => counts.get(answer) === most);
}
