import { columnLetters } from '../../layout/address.ts';
import type { Form } from '../../model/form.ts';
import type { Label } from '../../model/label.ts';
import { elementTitle } from '../element-title.ts';
import type { FoundElement, HeadedElement } from './find-elements.ts';
import type { BindingNote } from './sheet-binding.ts';
import { placeList } from './sheet-binding.ts';

/** How a person calls a row or column of the sheet. */
export function rowName(row: number): Label {
  return { zh: `第 ${row} 行`, en: `row ${row}` };
}

export function columnName(column: number): Label {
  return { zh: `${columnLetters(column)} 列`, en: `column ${columnLetters(column)}` };
}

/** One note per element that could stand at several places. */
export function ambiguousElements(
  elements: readonly HeadedElement[],
  positions: readonly FoundElement[],
  name: (position: number) => Label,
): readonly BindingNote[] {
  return elements.flatMap((element, index) => {
    const found = positions[index] ?? [];
    if (found.length < 2) return [];
    const parameters = { element: elementTitle(element), candidates: placeList(found.map(name)) };
    return [{ code: 'binding-ambiguous' as const, parameters }];
  });
}

/** One note for all elements that should be there and are not. */
export function missingElements(
  code: 'rows-missing' | 'columns-missing',
  elements: readonly HeadedElement[],
  missing: (index: number) => boolean,
): readonly BindingNote[] {
  const titles = elements.filter((_, index) => missing(index)).map(elementTitle);
  return titles.length === 0 ? [] : [{ code, parameters: { count: titles.length, elements: placeList(titles) } }];
}

/** A code and a label that name different elements: which of the two is meant? */
export function contradiction(
  elements: readonly HeadedElement[],
  coded: number,
  labelled: number,
  place: Label,
): BindingNote {
  const [byCode, byLabel] = [elementTitle(elements[coded]), elementTitle(elements[labelled])];
  return {
    code: 'binding-contradiction',
    parameters: { place, byCode, byLabel },
  };
}

/** One warning for everything that does not stand where the template puts it. */
export function movedElements(
  form: Form,
  rows: ArrayLike<number>,
  wantedRows: readonly number[],
  columns: ArrayLike<number>,
  wantedColumns: readonly number[],
): readonly BindingNote[] {
  const moved = (
    elements: readonly HeadedElement[],
    found: ArrayLike<number>,
    wanted: readonly number[],
    name: (position: number) => Label,
  ): Label[] =>
    elements.flatMap((element, index) => {
      const [from = 0, to = 0] = [wanted[index], found[index]];
      if (from === to || from === 0 || to === 0) return [];
      const title = elementTitle(element);
      return [{ zh: `“${title.zh}”在${name(to).zh}`, en: `"${title.en}" in ${name(to).en}` }];
    });
  const places = [
    ...moved(form.items, rows, wantedRows, rowName),
    ...moved(form.columns, columns, wantedColumns, columnName),
  ];
  return places.length === 0 ? [] : [{ code: 'layout-moved', parameters: { places: placeList(places) } }];
}
