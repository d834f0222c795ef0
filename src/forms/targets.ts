import type { Form, TargetPart } from '../model/form.ts';
import { targetKinds } from '../model/form.ts';
import type { Label } from '../model/label.ts';
import type { Period } from '../model/period.ts';
import { formatPeriod, parsePeriod } from '../model/period.ts';
import type { Quantity } from '../model/quantity.ts';
import { parseQuantity } from '../model/quantity.ts';
import { Trouble } from '../model/trouble.ts';
import type { Catalogue } from './catalogue.ts';
import type { CsvCell } from './csv-cells.ts';
import { csvCells } from './csv-cells.ts';
import { ProblemList } from './problem-list.ts';

const required = ['unit', 'period', 'form', 'item', 'kind', 'value'] as const;
const known = [...required, 'column', 'band'] as const;
type TargetColumn = (typeof known)[number];
type TargetLine = Readonly<Partial<Record<TargetColumn, CsvCell>>>;

/** Targets that were issued (targets.csv): they are not reported and do not add up the tree. */
export interface TargetBook {
  /**
   * The target of a unit for an item; without one for the period itself, a quarter or month takes its year's.
   *
   * @param kind a kind of target, or `band`: how far off an `about` target (左右) still counts as met
   * @param column where targets are issued for several columns of one item; default: the target without a column
   */
  get(
    unit: string,
    period: Period,
    form: string,
    item: string,
    kind: TargetPart,
    column?: string,
  ): Quantity | undefined;
}

/**
 * Reads a targets file: unit, period, form, item, kind (floor 确保, stretch 力争, point 目标, about 左右), value; column
 * and band may be left out.
 *
 * @throws Trouble with every mistake: file, line, column, nearest correct spelling
 */
export function parseTargets(
  source: { readonly file: string; readonly text: string },
  catalogue: Catalogue,
  unitCodes: ReadonlySet<string>,
): TargetBook {
  const problems = new ProblemList();
  const targets = new Map<string, Quantity>();
  const lines = new Map<string, number>();
  for (const line of readLines(source, problems)) {
    const target = readTarget(line, catalogue, unitCodes, problems);
    if (target === undefined) continue;
    const earlier = lines.get(target.key);
    if (earlier !== undefined) problems.add('targets-twice', target.place, { line: earlier });
    lines.set(target.key, target.place.line);
    targets.set(target.key, target.value);
    if (target.band && target.kind === 'about') targets.set(target.bandKey, target.band);
  }
  if (problems.size > 0) throw new Trouble(problems.sorted);
  return {
    get(unit, period, form, item, kind, column) {
      const spans = [period, { frequency: 'year' as const, year: period.year, index: 1 }].map(formatPeriod);
      const columns = column === undefined ? [''] : [column, ''];
      const keys = spans.flatMap((span) => columns.map((each) => targetKey(unit, span, form, item, each, kind)));
      const found = keys.find((key) => targets.has(key));
      return found === undefined ? undefined : targets.get(found);
    },
  };
}

function targetKey(...parts: readonly string[]): string {
  return parts.join('\t').toLowerCase();
}

/** Lines under the heading, cells by column name. */
function readLines(source: { readonly file: string; readonly text: string }, problems: ProblemList): TargetLine[] {
  const [heading = [], ...rows] = csvCells(source);
  for (const cell of heading) {
    if (!isKnown(cell.text)) problems.addMisspelt('targets-column-unknown', cell.position, cell.text, known);
  }
  for (const name of required) {
    if (heading.some((cell) => cell.text === name)) continue;
    problems.add('targets-column-missing', { file: source.file, line: 1, column: 1 }, { name });
  }
  if (problems.size > 0) return [];
  return rows.flatMap((row) => {
    const [first] = row;
    if (first && row.length !== heading.length) {
      problems.add('targets-columns-count', first.position, { found: row.length, expected: heading.length });
      return [];
    }
    return [Object.fromEntries(heading.map((cell, index) => [cell.text, row[index]]))];
  });
}

function isKnown(name: string): boolean {
  return known.some((column) => column === name);
}

function readTarget(line: TargetLine, catalogue: Catalogue, unitCodes: ReadonlySet<string>, problems: ProblemList) {
  const { unit, period, form, item, kind, value, column, band } = line;
  if (!unit || !period || !form || !item || !kind || !value) return undefined;
  const before = problems.size;
  find(unit, unitCodes, { zh: '单位', en: 'unit' }, problems);
  const formCode = find(form, catalogue.forms.keys(), { zh: '报表', en: 'form' }, problems);
  const named = formCode === undefined ? undefined : catalogue.forms.get(formCode);
  const ids = named && checkCell(item, column, named, problems);
  const kindName = find(kind, targetKinds, { zh: '目标类型', en: 'kind of target' }, problems);
  const span = parsePeriod(period.text);
  if (!span) problems.add('targets-period-invalid', period.position, { name: period.text });
  const quantity = parseNumber(value, problems);
  const width = band && band.text !== '' ? parseNumber(band, problems) : undefined;
  if (problems.size > before || !span || !quantity || !ids || !formCode || !kindName) return undefined;
  const keyOf = (part: string) => targetKey(unit.text, formatPeriod(span), formCode, ids.item, ids.column, part);
  const place = unit.position;
  return { kind: kindName, key: keyOf(kindName), value: quantity, bandKey: keyOf('band'), band: width, place };
}

function checkCell(item: CsvCell, column: CsvCell | undefined, form: Form, problems: ProblemList) {
  const itemId = find(
    item,
    form.items.map(({ id }) => id),
    { zh: '行', en: 'item' },
    problems,
  );
  if (!column || column.text === '') return itemId && { item: itemId, column: '' };
  const columnId = find(
    column,
    form.columns.map(({ id }) => id),
    { zh: '栏', en: 'column' },
    problems,
  );
  return itemId && columnId ? { item: itemId, column: columnId } : undefined;
}

/** The right spelling of a name; a name that is not there is reported with the nearest one. */
function find(cell: CsvCell, candidates: Iterable<string>, what: Label, problems: ProblemList): string | undefined {
  const names = [...candidates];
  const found = names.find((name) => name.toLowerCase() === cell.text.toLowerCase());
  if (found === undefined) problems.addMisspelt('targets-name-unknown', cell.position, cell.text, names, { what });
  return found;
}

function parseNumber(cell: CsvCell, problems: ProblemList): Quantity | undefined {
  const quantity = parseQuantity(cell.text);
  if (!quantity) problems.add('targets-number-invalid', cell.position, { name: cell.text });
  return quantity;
}
