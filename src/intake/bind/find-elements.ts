import type { Label } from '../../model/label.ts';
import type { PlacedText } from '../sheet-view.ts';
import { codeReader } from './element-code.ts';
import { isLabel, plainLabel, spellingsOf } from './element-label.ts';

/** An item or column as its heading shows it. */
export interface HeadedElement {
  readonly code: string;
  readonly label: Label;
}

/** The texts among which codes and labels are looked for, along one axis. */
export interface ElementSearch {
  readonly elements: readonly HeadedElement[];
  /** Elements that should be there. */
  readonly expected: readonly boolean[];
  /** Texts in the line of codes. */
  readonly codes: readonly PlacedText[];
  /** Texts among which labels stand. */
  readonly labels: readonly PlacedText[];
  /** Row of an item, sheet column of a column. */
  position(placed: PlacedText): number;
}

/** Where an element was found: nowhere, at one place, or at several that nothing tells apart. */
export type FoundElement = readonly number[];

/**
 * Finds elements by code, and where the code is missing or there twice, by label.
 *
 * @returns by element the positions found; empty for one that is not expected
 */
export function findElements(search: ElementSearch): readonly FoundElement[] {
  const read = codeReader(search.elements);
  const byCode = search.elements.map(() => new Set<number>());
  for (const placed of search.codes) {
    const index = read(placed.text);
    if (index !== undefined) byCode[index]?.add(search.position(placed));
  }
  const taken = new Set(byCode.flatMap((positions) => (positions.size === 1 ? [...positions] : [])));
  const byLabel = positionsByLabel(search);
  return search.elements.map(({ label }, index) => {
    if (!search.expected[index]) return [];
    const coded = [...(byCode[index] ?? [])];
    if (coded.length === 1) return coded;
    const labelled = [...new Set(spellingsOf(label).flatMap((spelling) => byLabel.get(spelling) ?? []))];
    if (coded.length === 0) return labelled.filter((position) => !taken.has(position));
    const both = coded.filter((position) => labelled.includes(position));
    return both.length > 0 ? both : coded;
  });
}

function positionsByLabel(search: ElementSearch): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const placed of search.labels) {
    const label = plainLabel(placed.text);
    const found = positions.get(label);
    if (found) found.push(search.position(placed));
    else positions.set(label, [search.position(placed)]);
  }
  return positions;
}

/**
 * The element whose label stands where another element's code stands: two headings that contradict each other.
 *
 * @param labels texts at the position of element `index`
 */
export function contradictingLabel(
  elements: readonly HeadedElement[],
  index: number,
  labels: readonly PlacedText[],
): number | undefined {
  const own = elements[index];
  if (!own || labels.length === 0 || labels.some((placed) => isLabel(placed.text, own.label))) return undefined;
  const others = elements.flatMap((element, other) =>
    other !== index && labels.some((placed) => isLabel(placed.text, element.label)) ? [other] : [],
  );
  return others.length === 1 ? others[0] : undefined;
}
