import type { CellSource } from '../model/form.ts';

/**
 * A source as its author writes it, for lists of what a form holds.
 *
 * @example sourceText({ from: 'lastYear', item: 'tax', column: 'current' }) // 'lastYear: tax.current'
 */
export function sourceText(source: CellSource): string {
  if (source.from === 'tree') return `tree: ${source.units}`;
  if (source.from === 'targets') return `targets: ${source.kind}`;
  // A list form has no items.
  const cell = [source.item, source.column].filter((id) => id !== '').join('.');
  return source.from === 'form' ? `${source.form}!${cell}` : `${source.from}: ${cell}`;
}
