import { copyCellValues } from '../../src/model/cell-values.ts';
import type { FindingCode } from '../../src/model/finding-catalogue.ts';
import type { Form } from '../../src/model/form.ts';
import type { ReturnKind } from '../../src/model/return-kind.ts';
import { add, blank, type Change, enter, fullWidth, text } from './entry-changes.ts';
import type { SampleFigures } from './fill-plan.ts';
import { figuresKey } from './fill-plan.ts';

/** A finding that a mistake raises; `rule` where a rule found it, `form` where it stands against another form. */
export interface Raised {
  readonly code: FindingCode;
  readonly rule?: string;
  readonly form?: string;
}

/** Something wrong or noteworthy in one return of 2020-Q1, of a kind that offices really meet. */
export interface Mistake {
  readonly unit: string;
  readonly form: string;
  readonly kind: ReturnKind;
  /** In a list form the first part is the row number, from 0. */
  readonly cells?: readonly (readonly [item: string, column: string, change: Change])[];
  /** 审核说明 by rule. */
  readonly explanations?: Readonly<Record<string, string>>;
  /** 异议 by item. */
  readonly disputes?: Readonly<Record<string, string>>;
  readonly raises: readonly Raised[];
}

/** All that is planted in 2020-Q1; earlier periods hold none. What follows from it is in `consequences`. */
export const mistakes: readonly Mistake[] = [
  // More covered than there are.
  {
    unit: '1102',
    form: 'DJ01',
    kind: 'own',
    cells: [['firms', 'single', add(40)]],
    raises: ['DJ01-02', 'DJ01-03', 'DJ01-04', 'DJ01-all'].map((rule) => ({ code: 'rule-failed-within', rule })),
  },
  // Forgotten.
  {
    unit: '1203',
    form: 'DJ05',
    kind: 'own',
    cells: [['surveys', 'current', blank]],
    raises: [{ code: 'cell-blank' }],
  },
  // A full-width number typed as text: read, with a note.
  {
    unit: '1302',
    form: 'DJ01',
    kind: 'own',
    cells: [['qualified', 'total', fullWidth]],
    raises: [{ code: 'cell-normalised' }],
  },
  // Text where a number belongs.
  {
    unit: '2101',
    form: 'DJ01',
    kind: 'own',
    cells: [['firms', 'guided', text('约3家')]],
    raises: [{ code: 'cell-unreadable' }],
  },
  // A part changed, the typed total left stale: sent back, mended, sent again.
  {
    unit: '3103',
    form: 'DJ01',
    kind: 'own',
    cells: [['firms', 'branches', add(2)]],
    raises: [{ code: 'return-superseded' }],
  },
  // Less coverage than last quarter: asks for an explanation, and there is none.
  {
    unit: '1106',
    form: 'DJ01',
    kind: 'own',
    cells: [
      ['firms', 'single', add(-3)],
      ['all', 'single', add(-3)],
    ],
    raises: [{ code: 'rule-failed-history', rule: 'DJ01-07' }],
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
    raises: [{ code: 'node-difference' }],
  },
  // Sixty branches too many: more than the members of DJ02 can be.
  {
    unit: '1091',
    form: 'DJ01',
    kind: 'own',
    cells: [
      ['firms', 'branches', add(60)],
      ['all', 'branches', add(60)],
    ],
    raises: [{ code: 'rule-failed-across', rule: 'DJ02-05', form: 'DJ02' }],
  },
  // Typed over what was filled in; what was filled in counts.
  {
    unit: '1104',
    form: 'DJ05',
    kind: 'own',
    cells: [['events', 'lastYear', add(1)]],
    raises: [{ code: 'prefilled-changed' }],
  },
  // Filled in from last quarter, and disputed as it should be.
  {
    unit: '2105',
    form: 'DJ02',
    kind: 'own',
    disputes: { opening: '上季度漏统 1 名转入党员，期末数应多 1 人，请予订正。' },
    raises: [{ code: 'disputed' }],
  },
  // Who sits on both committees was counted twice: a warning without an explanation.
  {
    unit: '3091',
    form: 'DJ03',
    kind: 'own',
    cells: [['members', 'current', enter(12)]],
    raises: [{ code: 'rule-failed-within', rule: 'DJ03-03' }],
  },
  // Fewer meetings than in the same quarter of last year.
  {
    unit: '2201',
    form: 'DJ05',
    kind: 'own',
    cells: [['meetings', 'current', enter(1)]],
    raises: [{ code: 'rule-failed-history', rule: 'DJ05-03' }],
  },
  // One person looks after two grids: a warning with its explanation.
  {
    unit: '2303',
    form: 'CS01',
    kind: 'own',
    cells: [
      ['gridStaff', 'current', enter(2)],
      ['gridStaffFull', 'current', enter(1)],
    ],
    explanations: { 'CS01-02': '本村地广人稀，两个自然村合用一名网格员，已报街道备案。' },
    raises: [{ code: 'rule-failed-within', rule: 'CS01-02' }],
  },
  // A project that starts before it was signed.
  {
    unit: '20',
    form: 'JJ02',
    kind: 'own',
    cells: [['1', 'startedOn', add(-400)]],
    raises: [{ code: 'rule-failed-within', rule: 'JJ02-01' }],
  },
  // Another scope than last year: a warning with its explanation.
  {
    unit: '30',
    form: 'JJ01',
    kind: 'own',
    cells: [['retail', 'comparable', add(-150)]],
    explanations: { 'JJ01-04': '两家大型商超划出本园区统计，上年同期按可比口径扣除。' },
    raises: [{ code: 'rule-failed-within', rule: 'JJ01-04' }],
  },
];

/** Units that send nothing in 2020-Q1. */
export const silentUnits: ReadonlySet<string> = new Set(['2103', '2304']);
/** Sends the same file twice. */
export const repeatingUnit = '3101';
/** Sends a file that breaks off, and the whole one. */
export const interruptedUnit = '3102';
/** Sends its mistakes, and again without them. */
export const resendingUnit = '3103';

/** Returns declared nil (本表无业务) in every quarter: this park sends no staff to communities. */
export const nilReturns: ReadonlySet<string> = new Set([figuresKey('30', 'DJ04', 'own')]);

/** Plants the mistakes, where the sheet is there and still holds a figure to spoil. */
export function plantMistakes(figures: SampleFigures, forms: ReadonlyMap<string, Form>): void {
  for (const mistake of mistakes) {
    const key = figuresKey(mistake.unit, mistake.form, mistake.kind);
    const values = figures.get(key);
    const form = forms.get(mistake.form);
    if (!values || !form) throw new Error(`no sheet ${key} to plant a mistake in`);
    const spoiled = copyCellValues(values);
    for (const [item, column, change] of mistake.cells ?? []) change(spoiled, cellIndex(form, item, column));
    figures.set(key, spoiled);
  }
}

function cellIndex(form: Form, item: string, column: string): number {
  const row = form.kind === 'list' ? Number(item) : form.items.findIndex((candidate) => candidate.id === item);
  const index = row * form.columns.length + form.columns.findIndex((candidate) => candidate.id === column);
  if (!(index >= 0)) throw new Error(`${form.code} has no cell ${item}.${column}`);
  return index;
}
