import { cellAddress } from '../../checks/return-place.ts';
import { rowCount, rowKey } from '../../forms/row-key.ts';
import type { Cell } from '../../model/form.ts';
import { storedFigure } from '../trace/stored-figure.ts';
import type { TracedFigure } from '../trace/trace-node.ts';
import { tracePlace } from '../trace/trace-place.ts';
import type { FiledScene, Tracer } from '../trace/tracer.ts';
import type { CellDifference, DifferencePlace } from './difference.ts';
import { figureDifference, sameFigure } from './same-figure.ts';

/** A return, opened in its run. */
export interface OpenedReturn {
  readonly tracer: Tracer;
  readonly scene: FiledScene;
}

/** What differs between two submissions of one return. */
export interface SceneDifference {
  readonly compared: number;
  readonly changed: readonly CellDifference[];
  readonly added: readonly DifferencePlace[];
  readonly removed: readonly DifferencePlace[];
}

export function compareScenes(before: OpenedReturn, after: OpenedReturn): SceneDifference {
  if (after.scene.form.kind === 'list') return compareLists(before, after);
  const cells = after.scene.form.cells.filter(
    ({ index }) => before.scene.edition.open[index] || after.scene.edition.open[index],
  );
  const changed = cells.flatMap((cell) => compareCell(before, after, cell));
  return { compared: cells.length, changed, added: [], removed: [] };
}

function compareCell(before: OpenedReturn, after: OpenedReturn, cell: Cell): readonly CellDifference[] {
  const [old, now] = [figureOf(before.scene, cell), figureOf(after.scene, cell)];
  if (sameFigure(old, now)) return [];
  const difference = figureDifference(old, now);
  const [cellBefore, cellAfter] = [addressOf(before.scene, cell), addressOf(after.scene, cell)];
  return [
    {
      place: placeOf(after, cell),
      ...(cellBefore === undefined ? {} : { cellBefore }),
      ...(cellAfter === undefined ? {} : { cellAfter }),
      before: old,
      after: now,
      ...(difference ? { difference } : {}),
    },
  ];
}

/** Rows are met at the same key; those without one by their number. */
function compareLists(before: OpenedReturn, after: OpenedReturn): SceneDifference {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const common = [...now].flatMap(([key, scene]) => {
    const earlier = old.get(key);
    return earlier ? [{ key, earlier: { ...before, scene: earlier }, later: { ...after, scene } }] : [];
  });
  const { cells } = after.scene.form;
  const onlyIn = (one: OpenedReturn, rows: ReadonlyMap<string, FiledScene>, others: ReadonlyMap<string, FiledScene>) =>
    [...rows].flatMap(([key, scene]) => (others.has(key) ? [] : [{ ...placeOf({ ...one, scene }), rowKey: key }]));
  return {
    compared: common.length * cells.length,
    changed: common.flatMap(({ key, earlier, later }) =>
      cells
        .flatMap((cell) => compareCell(earlier, later, cell))
        .map((each) => ({ ...each, place: { ...each.place, rowKey: key } })),
    ),
    added: onlyIn(after, now, old),
    removed: onlyIn(before, old, now),
  };
}

function rowsOf({ tracer, scene }: OpenedReturn): ReadonlyMap<string, FiledScene> {
  const rows = new Map<string, FiledScene>();
  for (let row = 0; row < rowCount(scene.form, scene.values); row += 1) {
    const opened = tracer.filed({ ...scene.subject, row });
    const key = rowKey(scene.form, scene.values, row) ?? `#${row + 1}`;
    if (opened) rows.set(rows.has(key) ? `${key} #${row + 1}` : key, opened);
  }
  return rows;
}

function figureOf({ form, edition, values, operands, subject }: FiledScene, cell: Cell): TracedFigure {
  const { index, item, column } = cell;
  if (!edition.open[index]) return { kind: 'closed' };
  if (edition.formulas.has(index)) {
    return operands.cell({ form: form.code, item, column, time: 'current', of: 'self' });
  }
  return storedFigure(values, cell, subject.row === undefined ? index : subject.row * form.columns.length + column);
}

function addressOf({ ret, subject }: FiledScene, { item, column }: Cell): string | undefined {
  const cell = cellAddress(ret, item, column, subject.row);
  return cell === undefined ? undefined : `${ret.sheet}!${cell}`;
}

function placeOf({ tracer, scene }: OpenedReturn, cell?: Cell): DifferencePlace {
  const { kind, ...place } = tracePlace(tracer.run, scene.subject, cell, scene);
  return { ...place, part: kind };
}
