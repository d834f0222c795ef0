import type { Label } from '../../../src/model/label.ts';
import type { ProblemCode } from '../../../src/model/problem-catalogue.ts';

/** Stands in the text of a case right before the character at which the mistake is reported. */
export const mark = '▸';

/** A small collection with one mistake in its configuration: a folder of `samples/broken-configuration/`. */
export interface ConfigurationCase {
  /** One sentence: what is wrong here. */
  readonly wrong: Label;
  /**
   * Texts by path, the place of the mistake marked. `huizong.yaml` holds what stands below its usual lines; without a
   * file in `forms/`, or without `units.csv`, the collection points to those of `samples/broken/collection/`.
   */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** When the mistake is found: on opening the collection (default), or on checking it. */
  readonly found?: 'open' | 'check';
  /** The file that is named without line and column. */
  readonly wholeFile?: string;
  /** Other problems that the same mistake brings along. */
  readonly alongside?: readonly ProblemCode[];
}

/** What a test expects of a case; `expected.json` of its folder. */
export interface ExpectedProblem {
  readonly found: 'open' | 'check';
  readonly file?: string;
  /** As an editor counts them, from 1. */
  readonly line?: number;
  readonly column?: number;
  readonly alongside?: readonly ProblemCode[];
}
