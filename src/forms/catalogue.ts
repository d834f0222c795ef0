import type { Form } from '../model/form.ts';
import type { Edition, FilerProfile } from './edition.ts';

/** All forms of a collection, with every name and rule resolved. */
export interface Catalogue {
  /** By form code as written in the form file, in the order of the files. */
  readonly forms: ReadonlyMap<string, Form>;
  /**
   * The form as one kind of filer meets it; made once per kind of filer, then kept.
   *
   * @param formCode a key of `forms`; anything else is a defect of the caller and throws
   */
  edition(formCode: string, profile: FilerProfile): Edition;
}
