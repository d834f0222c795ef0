import { z } from 'zod';
import { blankPolicies, pairKinds } from '../../model/form.ts';
import { keyed } from './keyed.ts';
import { onlySchema } from './only-schema.ts';
import { expressionSchema, labelSchema, referenceSchema, textSchema } from './text-schema.ts';

const policy = z.enum(blankPolicies);

export const blanksSchema = z.union([policy, keyed({ left: policy.optional(), right: policy.optional() })]).meta({
  description: 'What a rule reads a blank entered cell as: undecided (default), zero, always-zero; or { left, right }.',
});

export const ruleSchema = keyed({
  id: textSchema.describe('Permanent id, unique in the form: DJ01-01.'),
  label: labelSchema.optional().describe('Said to the filler; default: the id.'),
  rule: expressionSchema.optional().describe('Has to hold: covered <= total. Every rule has this, or a pair.'),
  pair: z
    .enum(pairKinds)
    .optional()
    .describe(
      'In place of a rule: both cells of `of` hold something or neither (同有同无), or at most one (不同时有).',
    ),
  of: z
    .tuple([referenceSchema, referenceSchema])
    .optional()
    .describe('The two of a pair: items, columns or item.column.'),
  when: expressionSchema.optional().describe('Checked only where this holds.'),
  severity: z
    .enum(['error', 'warning', 'info'])
    .optional()
    .describe('error 强制性 (default), warning 核实性, info 提示性.'),
  at: z
    .enum(['return', 'total', 'both'])
    .optional()
    .describe('Checked on each return (default), at totals of the tree, or both.'),
  only: onlySchema.optional(),
  tolerance: z
    .union([z.number().min(0), textSchema])
    .optional()
    .describe('How far an equality may be off: 0.5, or 1% of the right side; default: by declared decimals.'),
  advice: labelSchema.optional().describe('What the filler should do.'),
  excusable: z.boolean().optional().describe('May an explanation excuse it? Default: warnings only.'),
  blanks: blanksSchema.optional(),
}).describe('A rule (审核公式).');

export type RuleDefinition = z.output<typeof ruleSchema>;
export type BlanksDefinition = z.output<typeof blanksSchema>;
