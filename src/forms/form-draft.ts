import type { Cell, Column, Filer, FormulaText, Item, ListOptions, PeerMeasure, RuleText } from '../model/form.ts';
import type { Locator, Path } from './form-source.ts';
import type { ProblemList } from './problem-list.ts';
import type { FormDefinition } from './schema/form-schema.ts';

/** A form file that the schema accepts, on its way to a form. */
export interface FormReading {
  readonly definition: FormDefinition;
  readonly locate: Locator;
  readonly problems: ProblemList;
}

/** An item or column with the place it was written at. */
export interface Drafted<Definition, Built> {
  readonly definition: Definition;
  readonly path: Path;
  readonly built: Built;
}

/** A formula that may win a cell, with how the cell is then filled. */
export interface FormulaCandidate extends FormulaText {
  readonly entry: 'typed' | 'computed';
}

/** A cell whose formula, aggregation and least entry wait until formulas can be resolved. */
export interface CellDraft {
  /** Everything decided so far; `origin`, `formula` and `aggregation` are provisional. */
  readonly cell: Cell;
  readonly candidates: readonly FormulaCandidate[];
  readonly rollUp: RollUpChoice | undefined;
  /** `none` where the author lifts the least entry. */
  readonly minimum: number | 'none' | undefined;
  readonly maximum: number | undefined;
  /** Of the layer that says `source:`. */
  readonly sourcePath: Path;
}

/** What the author says about adding up, and how near to the cell it is said. */
export interface RollUpChoice {
  readonly choice: 'sum' | 'none' | 'confirmed' | 'max' | 'min' | 'count' | 'recompute' | { readonly weight: string };
  readonly near: boolean;
  readonly path: Path;
}

/** A form whose names are checked and whose cells are drafted. */
export interface FormDraft {
  readonly reading: FormReading;
  readonly filers: readonly Filer[];
  readonly items: readonly Item[];
  readonly columns: readonly Column[];
  readonly itemPaths: readonly Path[];
  readonly columnPaths: readonly Path[];
  readonly cells: readonly CellDraft[];
  readonly rules: readonly RuleText[];
  readonly peers: readonly PeerMeasure[];
  /** Parts (item indexes) of each whole whose parts add up to it. */
  readonly complete: ReadonlySet<number>;
  readonly list: ListOptions | undefined;
}
