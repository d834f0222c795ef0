import type { Applicability, CellSource, TreeCount } from '../model/form.ts';
import type { FormReading } from './form-draft.ts';
import type { Path } from './form-source.ts';
import type { SourceDefinition } from './schema/source-schema.ts';

/** Ids of the cell that a source fills, and of everything in its form. */
export interface SourcePlace {
  readonly item: string;
  readonly column: string;
  readonly only: Applicability;
  readonly itemIds: readonly string[];
  readonly columnIds: readonly string[];
}

/** `source:` in one shape; a cell of another form is looked up later, when all forms are read. */
export function readSource(
  written: SourceDefinition,
  path: Path,
  place: SourcePlace,
  reading: FormReading,
): CellSource | undefined {
  if (typeof written === 'string') {
    return written === 'tree' ? treeOf(place.only, path, reading) : otherFormCell(written, path, place, reading);
  }
  const ways = (['tree', 'form', 'lastPeriod', 'lastYear', 'targets'] as const).filter(
    (way) => written[way] !== undefined,
  );
  if (ways.length !== 1) {
    reading.problems.add('form-source-several', reading.locate.value(path));
    return undefined;
  }
  if (written.tree) return { from: 'tree', units: written.tree };
  if (written.targets) return { from: 'targets', kind: written.targets };
  if (written.form) {
    return {
      from: 'form',
      form: written.form,
      item: written.item ?? place.item,
      column: written.column ?? place.column,
    };
  }
  const from = written.lastPeriod === undefined ? 'lastYear' : 'lastPeriod';
  const cell = ownCell(written.lastPeriod ?? written.lastYear ?? true, [...path, from], place, reading);
  return cell && { from, ...cell };
}

/** `tree` alone counts the one kind of unit the cell is limited to. */
function treeOf(only: Applicability, path: Path, reading: FormReading): CellSource | undefined {
  const [unitKind, ...otherKinds] = only.unitKinds ?? [];
  const [level, ...otherLevels] = only.levels ?? [];
  if (unitKind && otherKinds.length === 0) return { from: 'tree', units: unitKind };
  const counts: Partial<Record<string, TreeCount>> = { community: 'community', street: 'street', park: 'park' };
  const units = level && otherLevels.length === 0 ? counts[level] : undefined;
  if (units) return { from: 'tree', units };
  reading.problems.add('form-source-unclear', reading.locate.value(path));
  return undefined;
}

/** `DJ01!item.column`, `DJ01!item` (same column) or `DJ01!column` is told apart when the other form is known. */
function otherFormCell(text: string, path: Path, place: SourcePlace, reading: FormReading): CellSource | undefined {
  const match = /^([^!]+)!([^.]+)\.([^.]+)$/.exec(text.trim());
  const [, form, item, column] = match ?? [];
  if (form && item && column) return { from: 'form', form, item, column };
  reading.problems.addMisspelt('form-cell-unknown', reading.locate.value(path), text, [
    'tree',
    `${text}!${place.item}.${place.column}`,
  ]);
  return undefined;
}

/** true, `item`, `column` or `item.column` of the same form. */
function ownCell(
  written: string | true,
  path: Path,
  place: SourcePlace,
  reading: FormReading,
): { item: string; column: string } | undefined {
  if (written === true) return { item: place.item, column: place.column };
  const [first = '', second] = written.split('.');
  const item = idLike(first, place.itemIds);
  const column = idLike(second ?? first, place.columnIds);
  if (second === undefined && item) return { item, column: place.column };
  if (second === undefined && column) return { item: place.item, column };
  if (second !== undefined && item && column) return { item, column };
  reading.problems.addMisspelt('form-cell-unknown', reading.locate.value(path), written, [
    ...place.itemIds,
    ...place.columnIds,
  ]);
  return undefined;
}

function idLike(text: string, ids: readonly string[]): string | undefined {
  return ids.find((id) => id.toLowerCase() === text.trim().toLowerCase());
}
