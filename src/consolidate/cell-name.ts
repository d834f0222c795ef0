import { listed, phrase } from '../checks/phrase.ts';
import { locationWordings } from '../model/catalogue/location-wordings.ts';
import { elementTitle } from '../model/element-title.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { Form } from '../model/form.ts';
import type { Label } from '../model/label.ts';

/** A cell as its filler finds it: address, item (or key of the row) and column. */
export function cellName({ item, column, rowKey, cell }: FindingPlace, form: Form): Label {
  const row = form.items.find(({ id }) => id === item);
  const heading = form.columns.find(({ id }) => id === column);
  const key: readonly Label[] = rowKey === undefined ? [] : [{ zh: rowKey, en: rowKey }];
  const title = listed([
    ...(row ? [elementTitle(row)] : key),
    ...(heading && (form.columns.length > 1 || !row) ? [elementTitle(heading)] : []),
  ]);
  return cell === undefined ? title : phrase(locationWordings.cell, { address: cell, title });
}
