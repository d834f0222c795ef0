import { z } from 'zod';
import { targetParts, treeCounts } from '../../model/form.ts';
import { keyed } from './keyed.ts';
import { referenceSchema } from './text-schema.ts';

const earlier = z.union([referenceSchema, z.literal(true)]);

/** Where a prefilled cell is taken from. */
export const sourceSchema = z
  .union([
    referenceSchema.describe("'tree' (counts what the item is limited to) or another form's cell: DJ01!item.column."),
    keyed({
      tree: z.enum(treeCounts).optional().describe('Number of units of this kind in the unit tree.'),
      form: referenceSchema.optional().describe('Code of another form of the same unit.'),
      item: referenceSchema.optional().describe('Item of that form; default: the item of the same id.'),
      column: referenceSchema.optional().describe('Column of that form; default: the column of the same id.'),
      lastPeriod: earlier
        .optional()
        .describe('Cell of this form one period before: true (same cell), an item, a column or item.column.'),
      lastYear: earlier
        .optional()
        .describe('Cell of this form in the same period last year: true, an item, a column or item.column.'),
      targets: z
        .enum(targetParts)
        .optional()
        .describe(
          'Target from targets.csv: floor 确保, stretch 力争, point 目标, about 左右, or the band of an about target.',
        ),
    }),
  ])
  .meta({ description: 'Filled in for the filer, grey and locked.' });

export type SourceDefinition = z.output<typeof sourceSchema>;
