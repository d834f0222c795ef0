import { z } from 'zod';
import { formSchema } from './schema/form-schema.ts';

/** The JSON Schema (draft 7, which editors of YAML know) of a form file; `schemas/form.schema.json` is this. */
export function formJsonSchema(): object {
  return z.toJSONSchema(formSchema, { target: 'draft-7', io: 'input' });
}
