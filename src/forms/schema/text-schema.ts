import { z } from 'zod';
import { keyed } from './keyed.ts';

/** A text that says something. */
export const textSchema = z.string().min(1);

/** A plain text is Chinese; with both keys it is both. */
export const labelSchema = z
  .union([
    textSchema,
    keyed({
      zh: textSchema.describe('Chinese text.'),
      en: textSchema.optional().describe('English text; the Chinese one where absent.'),
    }),
  ])
  .meta({ description: 'A text: plain is Chinese; { zh, en } gives both languages.' });

/** Letters of any script, digits and underscores; no digit first, since rules name it. */
export const idSchema = z
  .string()
  .regex(/^[\p{L}_][\p{L}\p{N}_]*$/u, { error: 'id-malformed' })
  .meta({
    description:
      'Permanent name for rules: letters, digits, underscore, no digit first. Never reused; compared without case.',
  });

/** `01` stays `01`: the reader hands codes over as written. */
export const codeSchema = z
  .union([textSchema, z.number()])
  .meta({ description: 'Printed code (行次, 栏次), kept as written.' });

/** `item.column`, a bare id, or `FORM!item.column`: resolved later, against the form. */
export const referenceSchema = z.string().min(1);

export const expressionSchema = textSchema.meta({
  description: 'Excel formula over names, without the equals sign: single + joint, SUM(a:b), RATIO(part, whole) * 100.',
});

export function oneOrMore<Entry extends z.ZodType>(entry: Entry) {
  return z.union([entry, z.array(entry).min(1)]);
}
