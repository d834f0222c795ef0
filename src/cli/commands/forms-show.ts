import { nearestSpelling } from '../../model/nearest-spelling.ts';
import { Trouble } from '../../model/trouble.ts';
import type { CommandResult } from '../command-result.ts';
import { formText } from '../form-text.ts';
import type { Invocation } from '../invocation.ts';
import { openAskedForms } from '../open-asked.ts';

/** `huizong forms show CODE`. */
export async function formsShow(invocation: Invocation): Promise<CommandResult> {
  const { folder, catalogue, language } = await openAskedForms(invocation);
  const { forms } = catalogue;
  const asked = invocation.arguments[0] ?? '';
  const form = [...forms.values()].find((candidate) => candidate.code.toLowerCase() === asked.toLowerCase());
  if (!form) {
    const [nearest] = nearestSpelling(asked, forms.keys());
    const parameters = { form: asked, ...(nearest === undefined ? {} : { nearest }) };
    throw new Trouble([{ code: 'form-not-found', parameters }]);
  }
  return {
    exitCode: 0,
    language,
    text: formText(form, catalogue, language),
    collection: folder,
    summary: { form },
  };
}
