import { z } from 'zod';
import { cellTypes, timings } from '../../model/form.ts';
import { keyed } from './keyed.ts';
import { onlyWithColumnsSchema } from './only-schema.ts';
import { sourceSchema } from './source-schema.ts';
import {
  codeSchema,
  expressionSchema,
  idSchema,
  labelSchema,
  oneOrMore,
  referenceSchema,
  textSchema,
} from './text-schema.ts';

export const rollUps = ['sum', 'none', 'confirmed', 'max', 'min', 'count', 'recompute'] as const;

const bound = z.union([z.number(), z.literal('none')]);

/** What may be said of a cell, on the cell, its column, its item or in `defaults`. */
const properties = {
  type: z.enum(cellTypes).optional().describe('integer (default), decimal, text, date or yesNo (是/否, 1/0 in rules).'),
  decimals: z
    .int()
    .min(0)
    .max(8)
    .optional()
    .describe('Declared decimals of a decimal; more than 0 makes the cell a decimal.'),
  unitMeasure: z.string().optional().describe('计量单位: 个, 人, 万元, % …; default 个.'),
  timing: z.enum(timings).optional().describe('stock 时点数 (default), flow 本期数, yearToDate 本年累计.'),
  required: z.boolean().optional().describe('May it be left blank? Default true: it may not.'),
  min: bound.optional().describe('Least allowed entry; default 0 for typed numbers; none lifts it.'),
  max: bound.optional().describe('Greatest allowed entry.'),
  trust: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('How much its figures are trusted when rules contradict each other: 1 (default) to 100.'),
  codes: z
    .union([z.array(codeSchema).min(1), z.record(z.string(), labelSchema)])
    .optional()
    .describe('Allowed entries: a list, or code: label.'),
  only: onlyWithColumnsSchema.optional(),
  source: sourceSchema.optional(),
  rollUp: z
    .union([z.enum(rollUps), keyed({ mean: referenceSchema.describe('Item or column that holds the weight.') })])
    .optional()
    .describe('How it adds up the tree; default: numbers sum, ratios recompute, texts none.'),
  entry: z
    .enum(['typed', 'computed'])
    .optional()
    .describe('With a formula: computed (default), or typed so that the formula is a check.'),
};

const naming = {
  id: idSchema,
  code: codeSchema,
  label: labelSchema.optional(),
  definition: labelSchema.optional().describe('Explained on the 填报说明 sheet.'),
  renamedFrom: oneOrMore(idSchema).optional().describe('Former ids that old returns and rules may still use.'),
  retired: z
    .union([z.boolean(), z.int()])
    .optional()
    .describe('No longer asked (true or the version); keeps the id from being reused.'),
};

export const defaultsSchema = keyed(properties).describe('Properties of every cell that nothing nearer decides.');

export const itemSchema = keyed({
  ...naming,
  ...properties,
  formula: expressionSchema.optional(),
  of: referenceSchema.optional().describe('其中: id of the whole this item is part of; a rule item <= whole is made.'),
  complete: z.boolean().optional().describe('With of: all parts of that whole add up to it.'),
  internal: z
    .boolean()
    .optional()
    .describe('With of: moves inside the district only (区内转入); the summary shows the whole gross and net of it.'),
}).describe('A row (行次).');

export const columnSchema = keyed({
  ...naming,
  ...properties,
  formula: expressionSchema.optional(),
  group: labelSchema.optional().describe('First heading row, shared by neighbouring columns.'),
  of: referenceSchema
    .optional()
    .describe('其中: id of the column this one is part of; a rule column <= whole is made.'),
  cumulates: referenceSchema
    .optional()
    .describe('本年累计: id of the column of which this one is the running total of the year; closed for stocks.'),
}).describe('A column (栏次).');

export const cellSchema = keyed({
  at: textSchema.describe('item.column'),
  closed: z.boolean().optional().describe('Closed (×) for everybody.'),
  ...properties,
  formula: z
    .union([expressionSchema, z.literal(false)])
    .optional()
    .describe('A formula of its own; false: none here.'),
}).describe('What differs in one cell.');

export type PropertiesDefinition = z.output<typeof defaultsSchema>;
export type ItemDefinition = z.output<typeof itemSchema>;
export type ColumnDefinition = z.output<typeof columnSchema>;
export type CellDefinition = z.output<typeof cellSchema>;
