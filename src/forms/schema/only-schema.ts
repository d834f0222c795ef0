import { z } from 'zod';
import { levels, unitKinds } from '../../model/level.ts';
import { returnKinds } from '../../model/return-kind.ts';
import { keyed } from './keyed.ts';
import { oneOrMore, textSchema } from './text-schema.ts';

const levelList = oneOrMore(z.enum(levels)).optional();
const unitKindList = oneOrMore(z.enum(unitKinds)).optional();
const kindList = oneOrMore(z.enum([...returnKinds, 'total'])).optional();

const limits = {
  level: levelList.describe('district, park, street, community: one or a list.'),
  levels: levelList.describe('Same as level.'),
  unitKind: unitKindList.describe('urban 社区 or rural 村.'),
  unitKinds: unitKindList.describe('Same as unitKind.'),
  kind: kindList.describe(
    'own 本级, declared 上报合计, confirmed 核定数, reference 对照数, adjustment 调整表; total: only in totals of the tree.',
  ),
  kinds: kindList.describe('Same as kind.'),
};

const words = oneOrMore(textSchema).describe(
  'Words such as "own, community" or [rural]: each a level, unit kind or return kind.',
);

/** Who a rule is for. */
export const onlySchema = z
  .union([words, keyed(limits)])
  .meta({ description: 'Limits to levels, unit kinds or return kinds.' });

/** Who an item, column or cell is for; an item may also be limited to columns. */
export const onlyWithColumnsSchema = z
  .union([
    words,
    keyed({ ...limits, columns: oneOrMore(textSchema).optional().describe('Ids of the only columns this item has.') }),
  ])
  .meta({ description: 'Limits to levels, unit kinds, return kinds or columns; other cells are closed (×).' });

export type OnlyDefinition = z.output<typeof onlyWithColumnsSchema>;
