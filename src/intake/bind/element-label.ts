import { plainItemLabel } from '../../layout/printed-item-label.ts';
import type { Label } from '../../model/label.ts';
import { halfWidth } from '../numbers/half-width.ts';

const longestLabel = 200;

/**
 * A label for comparing: without indentation, 其中, spaces, and brackets at the end that hold a measure.
 *
 * @example plainLabel('　　其中： 民办学校（个）') // '民办学校'
 */
export function plainLabel(text: string): string {
  // No label is that long; a cell may hold 32,767 characters.
  if (text.length > longestLabel) return '';
  const plain = plainItemLabel(text).replace(/\s+/g, '');
  const withoutMeasure = plain.replace(/[（(](?:[%％]|[\p{L}²]{1,3})[）)]$/u, '');
  return halfWidth(withoutMeasure === '' ? plain : withoutMeasure).toLowerCase();
}

/** Whether a text in a sheet is this label, in either language. */
export function isLabel(text: string, label: Label): boolean {
  if (text === '') return false;
  return text === label.zh || text === label.en || spellingsOf(label).includes(plainLabel(text));
}

const spellings = new WeakMap<Label, readonly string[]>();

/** A label as {@link plainLabel} has it, in both languages. Kept: thousands of sheets are compared with each. */
export function spellingsOf(label: Label): readonly string[] {
  const known = spellings.get(label) ?? [...new Set([plainLabel(label.zh), plainLabel(label.en)])];
  spellings.set(label, known);
  return known;
}
