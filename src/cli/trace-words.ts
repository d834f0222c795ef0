import type { ChangeMark, Contributor } from '../audit/change/figure-change.ts';
import type { Derivation, TraceRole } from '../audit/trace/trace-node.ts';
import type { Label } from '../model/label.ts';

/** What a part is called where its place does not say it already. */
export const roleWords: Readonly<Record<TraceRole, Label>> = {
  own: { zh: '本级', en: 'own' },
  below: { zh: '', en: '' },
  adjustment: { zh: '调整表', en: 'adjustment' },
  follow: { zh: '随调整变动', en: 'follows the adjustments' },
  confirmed: { zh: '核定数', en: 'confirmed' },
  replaced: { zh: '被替代的合计', en: 'the sum it replaces' },
  declared: { zh: '上报合计（只比较）', en: 'declared (compared only)' },
  reference: { zh: '对照数（只比较）', en: 'reference (compared only)' },
  lacking: { zh: '未计入', en: 'not in it' },
  'not-added': { zh: '不相加', en: 'not added' },
  operand: { zh: '', en: '' },
  numerator: { zh: '分子', en: 'numerator' },
  denominator: { zh: '分母', en: 'denominator' },
  'left-out': { zh: '缺一方，不计', en: 'left out: one part missing' },
  source: { zh: '取自', en: 'from' },
  predecessor: { zh: '并入前', en: 'merged into it' },
  group: { zh: '', en: '' },
  row: { zh: '', en: '' },
  constant: { zh: '常数', en: 'constant' },
};

/** How a figure came about. */
export const derivationWords: Readonly<Record<Derivation, Label>> = {
  entered: { zh: '', en: '' },
  'filled-in': { zh: '带出', en: 'filled in' },
  counted: { zh: '名录计数', en: 'counted in the register' },
  target: { zh: '下达的目标', en: 'target issued' },
  sum: { zh: '相加', en: 'sum' },
  confirmed: { zh: '以核定数为准', en: 'the confirmed figure counts' },
  alone: { zh: '不逐级相加', en: 'does not add up the tree' },
  formula: { zh: '公式', en: 'formula' },
  ratio: { zh: '公式', en: 'formula' },
  product: { zh: '数值 × 权数', en: 'value × weight' },
  maximum: { zh: '取最大', en: 'largest' },
  minimum: { zh: '取最小', en: 'smallest' },
  rows: { zh: '台账', en: 'rows' },
  movement: { zh: '变动量', en: 'movement' },
  constant: { zh: '', en: '' },
  missing: { zh: '未报', en: 'missing' },
  'sent-back': { zh: '退回', en: 'sent back' },
  conflicting: { zh: '冲突', en: 'conflicting' },
  unfounded: { zh: '当时尚无此单位', en: 'the unit was not there yet' },
};

export const markWords: Readonly<Record<ChangeMark, Label>> = {
  new: { zh: '新设', en: 'new' },
  closed: { zh: '已撤并', en: 'closed' },
  'missing-then': { zh: '当时未报', en: 'missing then' },
  'missing-now': { zh: '本期未报', en: 'missing now' },
  'sent-back-then': { zh: '当时退回', en: 'sent back then' },
  'sent-back-now': { zh: '本期退回', en: 'sent back now' },
};

export const contributorWords: Readonly<Record<Contributor, Label>> = {
  own: { zh: '', en: '' },
  adjustment: { zh: '调整表', en: 'adjustment' },
  confirmed: { zh: '核定数与合计之差', en: 'confirmed less the sum' },
  other: { zh: '合计', en: 'total' },
};
