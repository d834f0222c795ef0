import type { Label } from './label.ts';

/** What the catalogue says of a problem. */
export interface ProblemType {
  readonly message: Label;
  /** What to do; left out of what is shown when a parameter it needs is absent. */
  readonly advice: Label;
}
