import { plainExplanation } from './plain-explanation.ts';

/** Why a text explains nothing: it only says that the figures are right, or it is too short to say why. */
export type Emptiness = 'stock' | 'short';

/**
 * Words that confirm without a reason. A text made of nothing else is a stock phrase, in whatever order they stand
 * (情况属实, 经核实无误, 数据真实准确); one word beside them is taken for a reason.
 */
const stockWords = [
  ...['情况', '数据', '数字', '数值', '数', '填报', '上报', '报送', '报表', '填写', '录入', '统计'],
  ...['属实', '真实', '确实', '如实', '准确', '正确', '无误', '没有错误', '无错误', '没错', '没问题', '没有问题'],
  ...['无问题', '正常', '一致', '符合', '相符', '符合实际', '实际', '合理', '有效'],
  ...['核实', '核对', '核查', '查核', '查证', '审核', '复核', '复查', '检查', '确认', '查', '核', '了解'],
  ...['经过', '经', '已经', '已', '均', '都', '全部', '皆', '是', '为', '的', '了', '以上', '上述', '此', '该', '本期'],
  ...[
    '我',
    '本',
    '社区',
    '街道',
    '园区',
    '村',
    '单位',
    '镇',
    '乡',
    '区',
    '无',
    '有',
    '说明',
    '特此',
    '请',
    '采纳',
    '同意',
  ],
];

const englishStockWords = new Set(
  [
    ...[
      'verified',
      'checked',
      'confirmed',
      'correct',
      'right',
      'true',
      'ok',
      'okay',
      'fine',
      'accurate',
      'valid',
      'yes',
    ],
    ...['no', 'none', 'error', 'errors', 'mistake', 'mistakes', 'problem', 'problems', 'as', 'reported', 'is', 'are'],
    ...[
      'the',
      'a',
      'all',
      'figure',
      'figures',
      'data',
      'number',
      'numbers',
      'it',
      'we',
      'have',
      'been',
      'and',
      'really',
    ],
  ].map((word) => word.toLowerCase()),
);

// The longest first, so that 没有问题 is not cut into 没 and 有问题.
const stockChinese = new RegExp(`^(?:${stockWords.toSorted((a, b) => b.length - a.length).join('|')})+$`);

/** Letters below which nobody gives a reason; a Chinese character is half a word. */
const leastLetters = { chinese: 4, other: 8 };

/**
 * Whether an explanation says nothing that could be judged.
 *
 * @returns `stock` for a stock phrase, `short` for too few letters, undefined for an explanation
 * @example saysNothing('经核实，情况属实。') // 'stock'
 * @example saysNothing('两个小区整体搬迁') // undefined
 */
export function saysNothing(text: string): Emptiness | undefined {
  const plain = plainExplanation(text);
  if (stockChinese.test(plain)) return 'stock';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length > 0 && words.every((word) => englishStockWords.has(word))) return 'stock';
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  const least = /\p{Script=Han}/u.test(plain) ? leastLetters.chinese : leastLetters.other;
  return letters < least ? 'short' : undefined;
}
