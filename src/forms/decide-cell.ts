import type { Cell, CellSource, CellType, CodeListEntry, Timing } from '../model/form.ts';
import type { CumulativeColumn } from './cumulative-columns.ts';
import type { CellDraft, FormReading, FormulaCandidate, RollUpChoice } from './form-draft.ts';
import type { Path } from './form-source.ts';
import { given } from './given.ts';
import { listOf } from './one-or-more.ts';
import { readLabel } from './read-label.ts';
import { bothOnly, readOnly } from './read-only.ts';
import type { SourcePlace } from './read-source.ts';
import { readSource } from './read-source.ts';
import type {
  CellDefinition,
  ColumnDefinition,
  ItemDefinition,
  PropertiesDefinition,
} from './schema/element-schema.ts';

/** The levels at which properties of one cell may be said, nearest first. */
interface Layer {
  readonly name: 'cell' | 'column' | 'item' | 'defaults';
  readonly definition: PropertiesDefinition & { formula?: string | false | undefined };
  readonly path: Path;
}

/** What is known of a cell before its properties are decided. */
export interface CellPlace {
  readonly index: number;
  readonly item: number;
  readonly column: number;
  readonly override: { readonly definition: CellDefinition; readonly path: Path } | undefined;
  readonly columnLayer: { readonly definition: ColumnDefinition; readonly path: Path };
  readonly itemLayer: { readonly definition: ItemDefinition; readonly path: Path } | undefined;
  readonly cumulative: CumulativeColumn | undefined;
  readonly defaults: PropertiesDefinition | undefined;
  readonly itemIds: readonly string[];
  readonly columnIds: readonly string[];
}

/** Decides every property of a cell for itself: cell over column over item over defaults. */
export function decideCell(place: CellPlace, reading: FormReading): CellDraft {
  const layers = layersOf(place);
  const type = decideType(layers);
  const isNumeric = type === 'integer' || type === 'decimal';
  const only = decideOnly(place, reading);
  const isOutside = only.columns !== undefined && !only.columns.includes(place.columnLayer.definition.id.toLowerCase());
  const candidates = formulasOf(layers, type, place.cumulative, reading);
  const timing = itemTiming(place);
  // What calculates a cell leaves nothing to fill in; a check does: a cell that is filled in is not entered.
  const isFilledIn = candidates.length === 0 || candidates.some(({ entry }) => entry === 'typed');
  const source = isFilledIn ? decideSource(layers, place, only.applicability, reading) : undefined;
  const rollUp = layers.find(({ definition }) => definition.rollUp !== undefined);
  const cell: Cell = {
    index: place.index,
    item: place.item,
    column: place.column,
    type,
    decimals: type === 'decimal' ? (pick(layers, 'decimals') ?? 2) : 0,
    unitMeasure: isNumeric ? (pick(layers, 'unitMeasure') ?? '个') : '',
    timing: place.cumulative?.isCumulative ? 'yearToDate' : (pick(layers, 'timing') ?? 'stock'),
    required: pick(layers, 'required') ?? true,
    only: only.applicability,
    closed: isOutside || place.override?.definition.closed === true || place.cumulative?.closedFor === timing,
    origin: candidates.length > 0 ? 'computed' : source ? 'prefilled' : 'typed',
    aggregation: { kind: 'sum' },
    ...given({
      codes: type === 'text' ? codesOf(pick(layers, 'codes')) : undefined,
      source,
      trust: type === 'text' ? undefined : pick(layers, 'trust'),
    }),
  };
  const maximum = pick(layers, 'max');
  return {
    cell,
    candidates,
    rollUp: rollUp && rollUpChoice(rollUp),
    minimum: pick(layers, 'min'),
    maximum: maximum === 'none' ? undefined : maximum,
    sourcePath: [...(layers.find(({ definition }) => definition.source !== undefined)?.path ?? []), 'source'],
  };
}

/** What kind of figure the row asks for, whatever the column makes of it. */
function itemTiming({ override, itemLayer, defaults }: CellPlace): Timing {
  return override?.definition.timing ?? itemLayer?.definition.timing ?? defaults?.timing ?? 'stock';
}

function layersOf(place: CellPlace): readonly Layer[] {
  return [
    ...(place.override ? [{ name: 'cell' as const, ...place.override }] : []),
    { name: 'column', ...place.columnLayer },
    ...(place.itemLayer ? [{ name: 'item' as const, ...place.itemLayer }] : []),
    { name: 'defaults', definition: place.defaults ?? {}, path: ['defaults'] },
  ];
}

function pick<Key extends keyof PropertiesDefinition>(layers: readonly Layer[], key: Key): PropertiesDefinition[Key] {
  return layers.find(({ definition }) => definition[key] !== undefined)?.definition[key];
}

/** Codes make a text, and decimals make a decimal, where the same layer names no type. */
function typeIn({ definition }: Layer): CellType | undefined {
  if (definition.type) return definition.type;
  if (definition.codes) return 'text';
  return definition.decimals !== undefined && definition.decimals > 0 ? 'decimal' : undefined;
}

function decideType(layers: readonly Layer[]): CellType {
  return layers.map(typeIn).find((type) => type !== undefined) ?? 'integer';
}

function decideOnly(place: CellPlace, reading: FormReading) {
  const { override, columnLayer, itemLayer, defaults } = place;
  const ofItem = readOnly(itemLayer?.definition.only, [...(itemLayer?.path ?? []), 'only'], reading);
  const ofColumn = readOnly(columnLayer.definition.only, [...columnLayer.path, 'only'], reading);
  const columns = ofItem.columns?.map((id) => id.toLowerCase());
  if (override?.definition.only !== undefined) {
    return {
      applicability: readOnly(override.definition.only, [...override.path, 'only'], reading).applicability,
      columns,
    };
  }
  if (itemLayer?.definition.only !== undefined || columnLayer.definition.only !== undefined) {
    return { applicability: bothOnly(ofItem.applicability, ofColumn.applicability), columns };
  }
  return { applicability: readOnly(defaults?.only, ['defaults', 'only'], reading).applicability, columns };
}

/** A formula or source of the cell itself beats those of its item and column. */
function formulasOf(
  layers: readonly Layer[],
  type: CellType,
  cumulative: CumulativeColumn | undefined,
  reading: FormReading,
): readonly FormulaCandidate[] {
  const own = layers.find(({ name }) => name === 'cell');
  if (own && (own.definition.formula === false || (own.definition.source && own.definition.formula === undefined)))
    return [];
  const written = layers.filter(({ definition }) => typeof definition.formula === 'string');
  const ownFormula = written.filter(({ name }) => name === 'cell');
  if (cumulative?.formula !== undefined && ownFormula.length === 0) {
    const running = runningTotal(cumulative.formula, layers, reading);
    if (running) return running;
  }
  const candidates = ownFormula.length > 0 ? ownFormula : written;
  // A column of notes or dates takes no part in the sum of a row.
  const decider = layers.find((layer) => typeIn(layer) !== undefined)?.name;
  const isText = (type === 'text' || type === 'date') && (decider === 'cell' || decider === 'column');
  return candidates.flatMap(({ name, definition, path }) => {
    if (name === 'defaults' || typeof definition.formula !== 'string' || (isText && name === 'item')) return [];
    return [
      {
        text: definition.formula,
        axis: name,
        position: reading.locate.value([...path, 'formula']),
        entry: own?.definition.entry ?? definition.entry ?? 'computed',
      },
    ];
  });
}

/** What the row calculates is calculated from its cumulative parts too; everything else runs on from period to period. */
function runningTotal(
  text: string,
  layers: readonly Layer[],
  reading: FormReading,
): readonly FormulaCandidate[] | undefined {
  const item = layers.find(({ name }) => name === 'item')?.definition;
  const column = layers.find(({ name }) => name === 'column');
  if (!column || (typeof item?.formula === 'string' && item.entry !== 'typed')) return undefined;
  const position = reading.locate.value([...column.path, 'cumulates']);
  return [{ text, axis: 'column', position, entry: column.definition.entry ?? 'computed' }];
}

function decideSource(
  layers: readonly Layer[],
  place: CellPlace,
  only: Cell['only'],
  reading: FormReading,
): CellSource | undefined {
  const layer = layers.find(({ definition }) => definition.source !== undefined);
  if (layer?.definition.source === undefined) return undefined;
  const sourcePlace: SourcePlace = {
    item: place.itemLayer?.definition.id ?? '',
    column: place.columnLayer.definition.id,
    only,
    itemIds: place.itemIds,
    columnIds: place.columnIds,
  };
  return readSource(layer.definition.source, [...layer.path, 'source'], sourcePlace, reading);
}

function codesOf(written: PropertiesDefinition['codes']): readonly CodeListEntry[] | undefined {
  if (written === undefined) return undefined;
  if (Array.isArray(written)) {
    return listOf(written).map((code) => ({ code: String(code), label: { zh: String(code), en: String(code) } }));
  }
  const entries = Object.entries(written).map(([code, label]) => ({ code, label: readLabel(label) }));
  // An object puts keys like 10 before keys like 01, whatever the file says; numbers are listed in their own order.
  const isNumbered = entries.every(({ code }) => /^\d+$/.test(code));
  return isNumbered ? entries.sort((a, b) => Number(a.code) - Number(b.code)) : entries;
}

function rollUpChoice({ name, definition, path }: Layer): RollUpChoice | undefined {
  const { rollUp } = definition;
  if (rollUp === undefined) return undefined;
  const choice = typeof rollUp === 'string' ? rollUp : { weight: rollUp.mean };
  return { choice, near: name === 'cell' || name === 'column', path: [...path, 'rollUp'] };
}
