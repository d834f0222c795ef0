import { z } from 'zod';
import { keyed } from './keyed.ts';
import { onlySchema } from './only-schema.ts';
import { expressionSchema, labelSchema, textSchema } from './text-schema.ts';

export const peerSchema = keyed({
  id: textSchema.describe('Permanent id, unique among the rules and peers of the form: DJ04-P1.'),
  label: labelSchema.optional().describe('What is compared, in words; default: the id.'),
  measure: expressionSchema.describe('The value to compare: area / centres.'),
  limit: z.number().positive().optional().describe('Robust z beyond which a value is far; default 3.5.'),
  only: onlySchema.optional(),
}).describe('A figure, on the basis given, that is compared with that of comparable units.');
