import { Trouble } from '../model/trouble.ts';
import { definedLocator } from './defined-locator.ts';
import { draftForm } from './draft-form.ts';
import type { DefinedForm } from './form-source.ts';
import { ProblemList } from './problem-list.ts';
import type { FormInput } from './schema/form-schema.ts';

/**
 * A form written in TypeScript: the same keys as in YAML, completed and checked by the compiler. Hand the result to
 * `loadCatalogue`, which checks formulas and rules together with the other forms.
 *
 * @throws Trouble with every mistake that can be seen in this form alone
 * @example
 * defineForm({
 *   form: 'DJ09',
 *   frequency: 'year',
 *   items: [{ id: 'branches', code: '01', label: '支部' }],
 * })
 */
export function defineForm(definition: FormInput): DefinedForm {
  const problems = new ProblemList();
  const file = `defineForm ${definition.form}`;
  draftForm({ content: definition, locate: definedLocator(file) }, problems);
  if (problems.size > 0) throw new Trouble(problems.sorted);
  return { file, definition };
}
