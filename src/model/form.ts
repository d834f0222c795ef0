import type { Label } from './label.ts';
import type { Level, UnitKind } from './level.ts';
import type { Frequency } from './period.ts';
import type { Position } from './position.ts';
import type { ReturnKind } from './return-kind.ts';

/** What a cell holds. `yesNo` is 是/否 in the sheet and 1/0 in rules; dates are Excel day serials in rules. */
export const cellTypes = ['integer', 'decimal', 'text', 'date', 'yesNo'] as const;
export type CellType = (typeof cellTypes)[number];

/** stock 时点数, flow 本期数, yearToDate 1–本期累计. */
export const timings = ['stock', 'flow', 'yearToDate'] as const;
export type Timing = (typeof timings)[number];

/** How a cell adds up the tree (domain.md, "How figures add up"). */
export type Aggregation =
  | { readonly kind: 'sum' | 'recompute' | 'maximum' | 'minimum' | 'none' | 'confirmed' }
  /** Σ(value × weight) ÷ Σ weight; `weight` is a cell index of the same form. */
  | { readonly kind: 'mean'; readonly weight: number };

/** Who a form, item, column, cell or rule is for. An absent list does not limit. */
export interface Applicability {
  readonly levels?: readonly Level[];
  readonly unitKinds?: readonly UnitKind[];
  readonly kinds?: readonly ReturnKind[];
  /** Only in totals of the tree, and there of exactly these levels: never in a return. */
  readonly totals?: true;
}

/** Where a prefilled cell takes its value from. */
export type CellSource =
  /** The number of units of this kind: the filer itself in an own return, its subtree in a declared one or a total. */
  | { readonly from: 'tree'; readonly units: TreeCount }
  /** The same cell (or the named one) of another form of the same unit. */
  | { readonly from: 'form'; readonly form: string; readonly item: string; readonly column: string }
  /** A cell of this form in the period before. */
  | { readonly from: 'lastPeriod'; readonly item: string; readonly column: string }
  /** A cell of this form in the same period one year earlier. */
  | { readonly from: 'lastYear'; readonly item: string; readonly column: string }
  | { readonly from: 'targets'; readonly kind: TargetPart };

export const treeCounts = ['urban', 'rural', 'community', 'street', 'park', 'demolished', 'new'] as const;
export type TreeCount = (typeof treeCounts)[number];

/** floor 确保, stretch 力争, point 目标, about 左右. */
export const targetKinds = ['floor', 'stretch', 'point', 'about'] as const;

/** What a form may show of the targets: one of their kinds, or the band of an `about` target. */
export const targetParts = [...targetKinds, 'band'] as const;
export type TargetPart = (typeof targetParts)[number];

/** What a formula or rule reads a missing entered cell as (semantics.md, "Values and blanks"). */
export const blankPolicies = ['undecided', 'zero', 'always-zero'] as const;
export type BlankPolicy = (typeof blankPolicies)[number];

export type Severity = 'error' | 'warning' | 'info';

/** What item, column and `cells:` entry have in common. */
interface Element {
  /** Permanent, never reused, compared without case. */
  readonly id: string;
  /** The printed code (行次 or 栏次), kept as written: `01` stays `01`. */
  readonly code: string;
  readonly label: Label;
  /** A definition for the 填报说明 sheet. */
  readonly definition?: Label;
  /** Was this id under another name in older versions of the form. */
  readonly renamedFrom: readonly string[];
}

/** A row of a form (指标, 行次). */
export interface Item extends Element {
  /** Index of the whole of which this is a 其中 row. */
  readonly parent?: number;
  /** Steps of indentation: 0 for a top row. */
  readonly depth: number;
  /** What moves inside the district only (区内转入): part of a whole that is shown gross and net of it. */
  readonly internal?: true;
}

/** A column of a form (栏次). */
export interface Column extends Element {
  /** First heading row, shared by neighbouring columns. */
  readonly group?: Label;
  /** Index of the whole of which this is a 其中 column. */
  readonly parent?: number;
  /** Index of the column of which this one is the running total of the year (本年累计). */
  readonly cumulates?: number;
}

/** One allowed entry of a coded text cell. */
export interface CodeListEntry {
  readonly code: string;
  readonly label: Label;
}

/** A formula as written, with the place to point at when it is wrong. */
export interface FormulaText {
  readonly text: string;
  readonly axis: 'item' | 'column' | 'cell';
  readonly position: Position;
}

/**
 * One cell of a form, properties already decided in the order cell over column over item over defaults.
 * `index` is `item * columns.length + column`; in a list form there is one cell per column and `item` is 0.
 */
export interface Cell {
  readonly index: number;
  readonly item: number;
  readonly column: number;
  readonly type: CellType;
  /** Declared decimals: 0 for integers, dates and yesNo. */
  readonly decimals: number;
  /** 个, 人, 万元, % …; empty for texts, dates and yesNo. */
  readonly unitMeasure: string;
  readonly timing: Timing;
  readonly required: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** How much its figure is trusted when rules contradict each other: 1 (absent) to 100. */
  readonly trust?: number;
  readonly codes?: readonly CodeListEntry[];
  readonly only: Applicability;
  /** Closed (×) for everybody. */
  readonly closed: boolean;
  /** typed: the filler enters it; computed: our value counts; prefilled: taken from `source`, grey and locked. */
  readonly origin: 'typed' | 'computed' | 'prefilled';
  /** The formula that won; with origin `typed` it is a check, with `prefilled` its totals are calculated by it. */
  readonly formula?: FormulaText;
  /** The equality of the axis that did not win where a row and a column formula cross. */
  readonly crossing?: FormulaText;
  readonly source?: CellSource;
  readonly aggregation: Aggregation;
}

/** Where a rule is checked: on each return, at totals of the tree, or at both. */
export type RuleStage = 'return' | 'total' | 'both';

/** How far both sides of an equality may differ: a number, a share of the right side, or by declared decimals. */
export type Tolerance =
  | { readonly kind: 'declared' }
  | { readonly kind: 'absolute'; readonly amount: string }
  | { readonly kind: 'relative'; readonly percent: string };

/** A rule (审核公式) as written in the form. */
export interface RuleText {
  readonly id: string;
  readonly label: Label;
  readonly severity: Severity;
  readonly text: string;
  readonly position: Position;
  readonly when?: { readonly text: string; readonly position: Position };
  readonly at: RuleStage;
  readonly only: Applicability;
  readonly blanks: { readonly left: BlankPolicy; readonly right: BlankPolicy };
  readonly tolerance: Tolerance;
  readonly excusable: boolean;
  readonly advice?: Label;
  /** written: by the form's author; whole: from `of:`; formula: from `entry: typed` or a crossing. */
  readonly origin: 'written' | 'whole' | 'formula';
}

/** Who owes a form. */
export interface Filer {
  readonly level: Level;
  readonly kinds: readonly ReturnKind[];
  /** Only units whose parent has this level. */
  readonly parent?: Level;
  readonly unitKind?: UnitKind;
}

export interface ListOptions {
  /** Column indexes that together identify a row. */
  readonly key: readonly number[];
  readonly unique: 'unit' | 'district';
  /** Severity of a key that was there last period and is gone. */
  readonly vanished?: Severity;
  readonly rowsOffered: number;
  /** Column indexes by which the summary groups. */
  readonly groupBy: readonly number[];
}

/** 表号 block at the top right of a printed form. */
export interface LegalBlock {
  readonly authority: string;
  readonly approval: string;
  readonly validUntil: string;
}

/** A statistical form (报表): what is asked, of whom, and what has to hold. Plain frozen data, no addresses. */
export interface Form {
  readonly code: string;
  readonly version: number;
  /** Older versions whose sheets are read as this one, by codes and labels; former ids stand under `renamedFrom`. */
  readonly alsoReads: readonly number[];
  readonly kind: 'table' | 'list';
  readonly title: Label;
  readonly frequency: Frequency;
  /** The measure printed at the top right, when the whole form has one. */
  readonly unitMeasure: string;
  readonly basis?: Label;
  readonly legal?: LegalBlock;
  readonly instructions?: Label;
  readonly filers: readonly Filer[];
  /** Empty for a list form. */
  readonly items: readonly Item[];
  readonly columns: readonly Column[];
  readonly cells: readonly Cell[];
  readonly rules: readonly RuleText[];
  readonly list?: ListOptions;
  readonly position: Position;
}
