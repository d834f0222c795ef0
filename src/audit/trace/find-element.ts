import type { Label } from '../../model/label.ts';
import { nearestSpelling } from '../../model/nearest-spelling.ts';

/** An item or column, as far as a person names it. */
export interface NamedElement {
  readonly id: string;
  readonly code: string;
  readonly label: Label;
  readonly renamedFrom: readonly string[];
}

/**
 * The index of what a person calls by its id, its printed code (`01` or `1`) or its label; ids before codes before
 * labels.
 *
 * @example findElement('11', form.items)
 */
export function findElement(name: string, elements: readonly NamedElement[]): number | undefined {
  const wanted = name.trim().toLowerCase();
  const ways: readonly ((element: NamedElement) => boolean)[] = [
    ({ id }) => id.toLowerCase() === wanted,
    ({ renamedFrom }) => renamedFrom.some((old) => old.toLowerCase() === wanted),
    ({ code }) => code.toLowerCase() === wanted,
    ({ code }) => /^\d+$/.test(wanted) && /^\d+$/.test(code) && Number(code) === Number(wanted),
    ({ label }) => label.zh === name.trim() || label.en.toLowerCase() === wanted,
  ];
  for (const isMeant of ways) {
    const found = elements.findIndex(isMeant);
    if (found >= 0) return found;
  }
  return undefined;
}

/** The ids and codes most like a text, for a message. */
export function nearestElement(name: string, elements: readonly NamedElement[]): string | undefined {
  return nearestSpelling(
    name.trim(),
    elements.flatMap(({ id, code, label }) => [id, code, label.zh]),
  )[0];
}
