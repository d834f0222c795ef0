import { createHash } from 'node:crypto';
import { rowKey } from '../forms/row-key.ts';
import type { Form } from '../model/form.ts';
import { quantityText } from '../model/quantity.ts';
import type { Return } from '../model/return.ts';
import type { CellReference, ListColumnReference } from '../rules/expression.ts';
import type { Operands } from '../rules/operands.ts';
import type { Value } from '../rules/value.ts';
import type { JudgedPlace } from './judge-places.ts';
import { reducedText } from './reduced-text.ts';
import type { RuleRead } from './rule-reads.ts';
import { ruleReads } from './rule-reads.ts';

/** The figures that an explanation speaks of. */
export interface ExplainedFigures {
  /** The first twelve, `residents.current=14000`. */
  readonly figures: readonly string[];
  /** Of all of them, exact: hexadecimal, the same for the same figures. */
  readonly digest: string;
}

const shown = 12;
/** 128 bits: nobody finds other figures with the same. */
const digestLength = 32;

/**
 * The figures read at the places where a rule failed, those of other forms, periods and the tree included. The rows of
 * a list go by their keys, so that it makes no difference in which order they stand.
 *
 * @param failed the places where the rule failed
 * @param formOf the form of a code, where it is known
 */
export function explainedFigures(
  ret: Return,
  form: Form,
  failed: readonly JudgedPlace[],
  operandsFor: (row?: number) => Operands,
  formOf: (code: string) => Form | undefined,
): ExplainedFigures {
  const places = failed.map((judged) => {
    const key = judged.row === undefined ? '' : (rowKey(form, ret.values, judged.row) ?? '');
    const figures = placeFigures(judged, form, operandsFor(judged.row), formOf);
    return {
      exact: JSON.stringify([key, ...[...figures].map(([name, { exact }]) => `${name}=${exact}`)]),
      read: [...figures].map(([name, { text }]) => `${key === '' ? '' : `${key} `}${name}=${text}`),
    };
  });
  const digest = createHash('sha256').update(JSON.stringify(places.map(({ exact }) => exact).sort()));
  return {
    figures: [...new Set(places.flatMap(({ read }) => read))].slice(0, shown),
    digest: digest.digest('hex').slice(0, digestLength),
  };
}

interface ReadFigure {
  readonly exact: string;
  readonly text: string;
}

function placeFigures(
  { place }: JudgedPlace,
  form: Form,
  operands: Operands,
  formOf: (code: string) => Form | undefined,
): ReadonlyMap<string, ReadFigure> {
  const ownerOf = (code: string) => (code === form.code ? form : formOf(code));
  const figures = new Map<string, ReadFigure>();
  for (const read of ruleReads(place)) {
    const name = readName(read, form.code, ownerOf);
    if (!figures.has(name)) figures.set(name, readFigure(read, operands));
  }
  return figures;
}

function readFigure(read: RuleRead, operands: Operands): ReadFigure {
  if (read.kind === 'units') {
    const count = String(operands.units(read.count) ?? '?');
    return { exact: count, text: count };
  }
  const { reference } = read;
  if (read.kind === 'cell' && read.reference.of === 'self') return valueFigure(operands.cell(read.reference));
  const values = 'of' in reference ? operands.children(reference) : operands.listColumn(reference);
  const figures = values?.map(valueFigure) ?? [];
  return { exact: JSON.stringify(figures.map(({ exact }) => exact)), text: `[${figures.length}]` };
}

function valueFigure(value: Value): ReadFigure {
  switch (value.kind) {
    case 'number':
      return { exact: reducedText(value.quantity), text: quantityText(value.quantity) };
    case 'text':
      return { exact: JSON.stringify(value.text), text: value.text };
    case 'boolean':
      return { exact: String(value.boolean), text: value.boolean ? '1' : '0' };
    case 'blank':
      return { exact: '', text: '' };
    case 'notApplicable':
      return { exact: '—', text: '—' };
    case 'undecided':
      return { exact: '?', text: '?' };
  }
}

/** As a rule calls it: `all.coverage`, `PREVIOUS(all.coverage)`, `DJ01!all.total`. */
function readName(read: RuleRead, home: string, ownerOf: (code: string) => Form | undefined): string {
  if (read.kind === 'units') return `UNITS(${read.count})`;
  const { reference } = read;
  const cell = 'item' in reference ? cellName(reference, ownerOf) : columnName(reference, ownerOf);
  const placed = reference.form === home ? cell : `${reference.form}!${cell}`;
  const below = 'of' in reference && reference.of === 'children' ? `CHILDREN(${placed})` : placed;
  if (reference.time === 'previous') return `PREVIOUS(${below})`;
  return reference.time === 'lastYear' ? `SAME_PERIOD_LAST_YEAR(${below})` : below;
}

function cellName(reference: CellReference, ownerOf: (code: string) => Form | undefined): string {
  const column = columnName(reference, ownerOf);
  const owner = ownerOf(reference.form);
  if (owner?.kind === 'list') return column;
  return `${owner?.items[reference.item]?.id ?? reference.item}.${column}`;
}

function columnName(
  { form, column }: Pick<ListColumnReference, 'form' | 'column'>,
  ownerOf: (code: string) => Form | undefined,
): string {
  return ownerOf(form)?.columns[column]?.id ?? String(column);
}
