/** Texts in quotes, or names that no call follows; R allows dots in a name. */
const part = /"[^"]*"|[\p{L}_][\p{L}\p{N}_.]*(?!\s*\()(?![\p{L}\p{N}_.])|==|!=/gu;

/**
 * Names of a record as ids that every rule text may use: `c` and `Petal.Width` are names in a record, but not in a rule.
 *
 * @param names the cell of `names[i]` is called `cell<i>`
 */
export function renameCells(text: string, names: readonly string[]): string {
  return text.replace(part, (found) => {
    if (found === '==') return '=';
    if (found === '!=') return '<>';
    const index = names.indexOf(found);
    return index < 0 ? found : `cell${index}`;
  });
}
