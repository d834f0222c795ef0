import { formJsonSchema } from '../../forms/form-json-schema.ts';
import type { CommandResult } from '../command-result.ts';
import type { Invocation } from '../invocation.ts';
import { languageOption } from '../language-option.ts';

/** `huizong forms schema`: needs no collection. */
export async function formsSchema(invocation: Invocation): Promise<CommandResult> {
  const language = languageOption(invocation.options.lang) ?? invocation.language;
  const schema = formJsonSchema();
  return { exitCode: 0, language, text: JSON.stringify(schema, null, 2), summary: { schema } };
}
