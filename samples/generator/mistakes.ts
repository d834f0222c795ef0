import { copyCellValues, type MutableCellValues, setAmount, setState, setText } from '../../src/model/cell-values.ts';
import type { Form } from '../../src/model/form.ts';
import type { SampleFigures } from './fill-plan.ts';
import { figuresKey } from './fill-plan.ts';

/** A cell by the ids of its form; in a list form the first part is the row number, from 0. */
function cellIndex(form: Form, item: string, column: string): number {
  const row = form.kind === 'list' ? Number(item) : form.items.findIndex((candidate) => candidate.id === item);
  return row * form.columns.length + form.columns.findIndex((candidate) => candidate.id === column);
}

type Change = (values: MutableCellValues, index: number) => void;
const add =
  (amount: number): Change =>
  (values, index) =>
    setAmount(values, index, (values.amount[index] ?? 0) + amount);
const blank: Change = (values, index) => setState(values, index, 'blank');
/** The figure that stands there, typed with a Chinese input method: １２ for 12. */
const fullWidth: Change = (values, index) => {
  const digits = String(values.amount[index] ?? 0);
  const wide = digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  setText(values, index, wide);
};
const text =
  (written: string): Change =>
  (values, index) =>
    setText(values, index, written);

interface Mistake {
  readonly unit: string;
  readonly form: string;
  readonly kind: string;
  readonly cells: readonly (readonly [item: string, column: string, change: Change])[];
}

/** The mistakes of 2020-Q1, each a kind that offices really make. */
const mistakes: readonly Mistake[] = [
  // More covered than there are: two rules fail.
  { unit: '1102', form: 'DJ01', kind: 'own', cells: [['firms', 'single', add(40)]] },
  // Forgotten.
  { unit: '1203', form: 'DJ01', kind: 'own', cells: [['societies', 'joint', blank]] },
  // A full-width number typed as text: read, with a note.
  { unit: '1302', form: 'DJ01', kind: 'own', cells: [['qualified', 'total', fullWidth]] },
  // Text where a number belongs.
  { unit: '2101', form: 'DJ01', kind: 'own', cells: [['firms', 'guided', text('约3家')]] },
  // A part changed, the typed total left stale.
  { unit: '3103', form: 'DJ01', kind: 'own', cells: [['firms', 'branches', add(2)]] },
  // Fewer organisations than last quarter: a warning that asks for an explanation.
  {
    unit: '1106',
    form: 'DJ01',
    kind: 'own',
    cells: [
      ['firms', 'single', add(-3)],
      ['all', 'single', add(-3)],
    ],
  },
  // A declared total that disagrees with what came from below.
  {
    unit: '41',
    form: 'DJ01',
    kind: 'declared',
    cells: [
      ['firms', 'total', add(1)],
      ['all', 'total', add(1)],
    ],
  },
  // A project that starts before it was signed.
  { unit: '20', form: 'JJ02', kind: 'own', cells: [['1', 'startedOn', add(-400)]] },
  // Another scope than last year, explained.
  { unit: '30', form: 'JJ01', kind: 'own', cells: [['retail', 'comparable', add(-150)]] },
];

/** Plants the mistakes, where the sheet is there and still holds a figure to spoil. */
export function plantMistakes(figures: SampleFigures, forms: ReadonlyMap<string, Form>): void {
  for (const mistake of mistakes) {
    const key = figuresKey(mistake.unit, mistake.form, mistake.kind);
    const values = figures.get(key);
    const form = forms.get(mistake.form);
    if (!values || !form) throw new Error(`no sheet ${key} to plant a mistake in`);
    const spoiled = copyCellValues(values);
    for (const [item, column, change] of mistake.cells) change(spoiled, cellIndex(form, item, column));
    figures.set(key, spoiled);
  }
}

export const explanations: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [figuresKey('30', 'JJ01', 'own'), new Map([['JJ01-04', '两家大型商超划出本园区统计，上年同期按可比口径扣除。']])],
]);

/** Units that send nothing in 2020-Q1. */
export const silentUnits: ReadonlySet<string> = new Set(['2103', '2304']);
