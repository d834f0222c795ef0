import { z } from 'zod';
import { levels, unitKinds } from '../../model/level.ts';
import { frequencies } from '../../model/period.ts';
import { returnKinds } from '../../model/return-kind.ts';
import { cellSchema, columnSchema, defaultsSchema, itemSchema } from './element-schema.ts';
import { keyed } from './keyed.ts';
import { peerSchema } from './peer-schema.ts';
import { blanksSchema, ruleSchema } from './rule-schema.ts';
import { idSchema, labelSchema, oneOrMore, referenceSchema, textSchema } from './text-schema.ts';

const filer = z.union([
  z.enum(returnKinds),
  keyed({
    kinds: oneOrMore(z.enum(returnKinds)).describe('What such a unit files.'),
    parent: z.enum(levels).optional().describe('Only units directly under this level.'),
    unitKind: z.enum(unitKinds).optional().describe('Only urban communities or only villages.'),
  }),
]);

const filedBySchema = keyed({
  district: oneOrMore(filer).optional(),
  park: oneOrMore(filer).optional(),
  street: oneOrMore(filer).optional(),
  community: oneOrMore(filer).optional(),
}).describe('Who owes the form: level: [own, declared, confirmed …], or { kinds, parent, unitKind }.');

const listSchema = keyed({
  key: oneOrMore(referenceSchema).describe('Columns that together identify a row.'),
  unique: z.enum(['unit', 'district']).optional().describe('Where the key is unique; default unit.'),
  vanished: z
    .enum(['error', 'warning', 'info'])
    .optional()
    .describe('Severity of a key that was there last period and is gone.'),
  rowsOffered: z.int().min(1).max(5000).optional().describe('Rows in the template; default 50.'),
  groupBy: oneOrMore(referenceSchema).optional().describe('Columns by which the summary groups.'),
}).describe('Options of a list form.');

const legalSchema = keyed({
  authority: textSchema.describe('制定机关'),
  approval: textSchema.describe('批准文号'),
  validUntil: textSchema.describe('有效期'),
}).describe('Printed at the top right (表号 block).');

/** The whole surface of a form file: one YAML document. */
export const formSchema = keyed({
  form: idSchema.describe('Code of the form (表号), as in DJ01!item.column.'),
  version: z.int().min(1).optional().describe('Raised when the meaning or place of a figure changes; default 1.'),
  alsoReads: oneOrMore(z.int().min(1))
    .optional()
    .describe('Older versions whose sheets may be read as this one: 1, or [1, 2].'),
  kind: z.enum(['table', 'list']).optional().describe('table (default) or list (any number of rows).'),
  title: labelSchema.optional(),
  frequency: z.enum(frequencies).describe('year, quarter or month.'),
  filedBy: filedBySchema.optional(),
  basis: z.enum(['affiliation', 'place']).optional().describe('Counts by affiliation (隶属) or by place (在地).'),
  legal: legalSchema.optional(),
  instructions: labelSchema.optional().describe('填报说明 of the whole form.'),
  blanks: blanksSchema.optional(),
  defaults: defaultsSchema.optional(),
  columns: z.array(columnSchema).min(1).optional(),
  items: z.array(itemSchema).min(1).optional(),
  cells: z.array(cellSchema).optional(),
  list: listSchema.optional(),
  rules: z.array(ruleSchema).optional(),
  peers: z.array(peerSchema).optional(),
}).meta({
  title: 'huizong form',
  description: 'A statistical form (报表): what is asked, of whom, and what has to hold.',
});

/** What a person writes, in YAML or with `defineForm`. */
export type FormInput = z.input<typeof formSchema>;
export type FormDefinition = z.output<typeof formSchema>;
export type FilerDefinition = z.output<typeof filer>;
