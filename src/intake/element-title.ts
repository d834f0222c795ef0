import { elementTitle as titleOf } from '../model/element-title.ts';
import type { Label } from '../model/label.ts';

/** Code and label of an item or column where there is one: a list has no items. */
export function elementTitle(element: Parameters<typeof titleOf>[0] | undefined): Label {
  return element ? titleOf(element) : { zh: '', en: '' };
}
