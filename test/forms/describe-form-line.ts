import type { Catalogue } from '../../src/forms/catalogue.ts';
import type { FilerProfile } from '../../src/forms/edition.ts';
import type { Cell, Form, RuleText } from '../../src/model/form.ts';
import type { CatalogueLine } from './read-catalogue-line.ts';

/** The items of a loaded form in the words of the catalogue. */
export function formRows(form: Form, catalogue: Catalogue): readonly CatalogueLine[] {
  return form.items.map((item, index) => {
    const cells = form.cells.filter((cell) => cell.item === index && !cell.closed && !cell.only.totals);
    const [first] = cells;
    if (!first) throw new Error(`${form.code} ${item.code} is closed for everybody`);
    const [only, ...others] = new Set(cells.map(({ column }) => form.columns[column]?.code ?? ''));
    return {
      code: item.code,
      marks: marksOf(first, 'item'),
      measure: measureOf(first),
      partOf: item.parent === undefined ? '' : (form.items[item.parent]?.code ?? ''),
      who: whoHas(form, catalogue, index),
      onlyColumn: form.columns.length > 1 && others.length === 0 && !hasFlowColumns(form) ? (only ?? '') : '',
    };
  });
}

/** The columns of a loaded form in the words of the catalogue: what all their cells share, sums of rows apart. */
export function formColumns(form: Form): readonly CatalogueLine[] {
  return form.columns.map((column, index) => {
    const cells = form.cells.filter((cell) => cell.column === index && !cell.closed);
    const [first, ...others] = cells
      .filter(({ formula }) => formula?.axis !== 'item')
      .map((cell) => marksOf(cell, 'column'));
    if (first === undefined) throw new Error(`${form.code} column ${column.code} is closed for everybody`);
    const shared = [...first].filter((mark) => others.every((marks) => marks.includes(mark)));
    const measures = new Set(cells.map(measureOf));
    const [measure = ''] = measures;
    return {
      code: column.code,
      // Time and roll-up are the rows' to say; a mark of some cells only is theirs.
      marks: shared.filter((mark) => !'fck'.includes(mark)).join(''),
      measure: measures.size === 1 ? measure : '',
      partOf: column.parent === undefined ? '' : (form.columns[column.parent]?.code ?? ''),
      who: '',
      onlyColumn: '',
    };
  });
}

/** A written rule on one line: `rule    when: …, at: …, only: …`. */
export function ruleLine({ text, when, at, only }: RuleText): string {
  const limits = [...(only.levels ?? []), ...(only.unitKinds ?? []), ...(only.kinds ?? [])].join(', ');
  const additions = [
    ...(when ? [`when: ${when.text}`] : []),
    ...(at === 'return' ? [] : [`at: ${at}`]),
    ...(limits === '' ? [] : [`only: ${limits}`]),
  ];
  return additions.length === 0 ? text : `${text}    ${additions.join(', ')}`;
}

/** `level: kinds` of everybody who owes the form, from the top; adjustments and reference figures are filed at will. */
export function filersLine(form: Form): string {
  const order = ['district', 'park', 'street', 'community'];
  return [...form.filers]
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
    .map(({ level, kinds, parent, unitKind }) => {
      const limits = `${parent ? ` under a ${parent}` : ''}${unitKind ? ` (${unitKind})` : ''}`;
      const owed = kinds.filter((kind) => kind !== 'adjustment' && kind !== 'reference');
      return `${level}${limits}: ${owed.join(', ')}`;
    })
    .join('; ');
}

/** Where only 本期 is left of a stock, it is not the row that is limited. */
function hasFlowColumns(form: Form): boolean {
  return form.columns.some(({ cumulates }) => cumulates !== undefined);
}

function marksOf(cell: Cell, axis: 'item' | 'column'): string {
  const isCalculated = cell.formula !== undefined && (cell.formula.axis === axis || cell.formula.axis === 'cell');
  const isRatio = isCalculated && measureOf(cell) === '%,2' && /\bRATIO\(/.test(cell.formula?.text ?? '');
  return [
    isCalculated && !isRatio ? '=' : '',
    isRatio ? 'r' : '',
    cell.timing === 'flow' ? 'f' : '',
    cell.timing === 'yearToDate' ? 'c' : '',
    cell.type === 'yesNo' ? 'y' : '',
    cell.source && cell.source.from !== 'tree' ? 'p' : '',
    cell.source?.from === 'tree' ? 'T' : '',
    cell.aggregation.kind === 'confirmed' ? 'k' : '',
    cell.aggregation.kind === 'none' && axis === 'item' ? 'n' : '',
    cell.only.totals && cell.only.levels?.join() === 'district' ? 't' : '',
    cell.required ? '' : 'o',
  ].join('');
}

function measureOf({ type, codes, unitMeasure, decimals }: Cell): string {
  if (codes) return codes.map(({ code }) => code).join('|');
  if (type === 'yesNo') return 'yes/no';
  if (type === 'text' || type === 'date') return type;
  return decimals === 0 ? unitMeasure : `${unitMeasure},${decimals}`;
}

const askers: Readonly<Record<string, Omit<FilerProfile, 'kind'>>> = {
  urban: { level: 'community', unitKind: 'urban' },
  rural: { level: 'community', unitKind: 'rural' },
  street: { level: 'street', parent: 'district' },
  park: { level: 'park' },
  district: { level: 'district' },
};

/** Who meets an item in a return that speaks for itself: an own one or the confirmed figures. */
function whoHas(form: Form, catalogue: Catalogue, item: number): string {
  return Object.entries(askers)
    .filter(([, asker]) =>
      (['own', 'confirmed'] as const).some((kind) => {
        const { open } = catalogue.edition(form.code, { ...asker, kind });
        return form.cells.some((cell) => cell.item === item && open[cell.index]);
      }),
    )
    .map(([name]) => name)
    .join(' ');
}
