import type { Position } from '../model/position.ts';

/** Keys and indexes from the top of a form down to a value. */
export type Path = readonly (string | number)[];

/** Where the parts of one form stand in what a person wrote. */
export interface Locator {
  /** First character of the value, inside its quotes; of the nearest value around it where it is absent. */
  value(path: Path): Position;
  /** First character of the key; as `value` where there is none. */
  key(path: Path): Position;
}

/** One form as read, not yet checked. */
export interface FormDocument {
  readonly content: unknown;
  readonly locate: Locator;
}

/** A form file as text, or a form defined in TypeScript with `defineForm`. */
export type FormSource = { readonly file: string; readonly text: string } | DefinedForm;

/** What `defineForm` gives: checked on its own, and again together with the other forms when loaded. */
export interface DefinedForm {
  /** Stands in messages where a file name would. */
  readonly file: string;
  readonly definition: unknown;
}
