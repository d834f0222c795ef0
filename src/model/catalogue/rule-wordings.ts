import type { Label } from '../label.ts';

/** Parts of messages that appear only where there is something to say; they fill parameters of finding templates. */
export const ruleWordings = {
  /** `{sides}` of a failed rule that compares two numbers. */
  sides: {
    zh: '：左边 {left}，右边 {right}，相差 {difference}',
    en: ': left {left}, right {right}, difference {difference}',
  },
  /** `{cells}`: every cell that takes part, as Excel calls it. */
  cells: { zh: '（单元格 {list}）', en: ' (cells {list})' },
  /** As `cells`, where there are too many to list. */
  firstCells: { zh: '（单元格 {list} 等 {count} 格）', en: ' (cells {list} and others, {count} in all)' },
  /** `{remedy}` in the advice, where an explanation would do and none is given. */
  remedy: {
    zh: '；核实无误的，请在“审核说明”里写明原因',
    en: '; if they are right, say why in the explanation column',
  },
  /** `{remedy}` in the advice, where an explanation was given and nobody has decided on it. */
  pending: {
    zh: '；说明已收到，待审核方决定，数字无误的不必再报',
    en: '; the explanation has been received and awaits a decision: if they are right, nothing has to be sent again',
  },
  /** The whole advice where an explanation was accepted. */
  nothingMore: { zh: '说明已采纳，不用处理。', en: 'The explanation has been accepted: nothing has to be done.' },
  /** `{place}` of a rule without a free axis. */
  wholeForm: { zh: '全表', en: 'whole form' },
  /** `{remainder}` of a node difference of which a part arose below. */
  remainder: {
    zh: '；其中 {inherited} 由 {origin} 带来，其余 {rest} 在本级产生',
    en: '; {inherited} of it comes from {origin}, the remaining {rest} arose here',
  },
  /** `{remainder}` of a node difference that stands although returns are outstanding. */
  alreadyMore: {
    zh: '；下级尚未报齐，已报的就已超过上报合计',
    en: '; returns are outstanding, and what has arrived already exceeds the declared total',
  },
  /** `{partial}` and `{share}` below full coverage. */
  partial: { zh: '（下级 {due} 份中已通过 {accepted} 份）', en: ' ({accepted} of {due} returns below accepted)' },
  share: { zh: '（按上期数约占 {percent}%）', en: " (about {percent} % by last period's figures)" },
  /** A row of a list form, as seen in Excel. */
  row: { zh: '第 {row} 行', en: 'row {row}' },
  rowWithKey: { zh: '第 {row} 行 {key}', en: 'row {row}, {key}' },
  /** `{next}` of what is undecided: what has to come before it is checked again, if anything has to. */
  checkedAgain: {
    zh: '：补齐所缺的数据后会再次审核',
    en: ': it is checked again once the data is there',
  },
  nothingToDo: {
    zh: '，但本期没有可比的数，不用处理',
    en: ', but there is nothing to compare with: nothing needs doing',
  },
  /** What stands in an empty cell, where the cells of a rule are listed with their values. */
  blankCell: { zh: '空', en: 'blank' },
  /** Before a cell that stands in no sheet at hand, by the period it is read from. */
  timeNames: {
    current: { zh: '', en: '' },
    previous: { zh: '上期', en: 'last period ' },
    lastYear: { zh: '上年同期', en: 'last year ' },
  },
  /** A cell of every unit directly below, with what stands in each. */
  childrenCells: { zh: '下级{name}={list}', en: '{name} of the units below={list}' },
  reasonAt: { zh: '{reason}（{count} 处）', en: '{reason} ({count})' },
} as const satisfies Record<string, Label | Readonly<Record<'current' | 'previous' | 'lastYear', Label>>>;

/** Why a rule or a comparison could not be decided, by reason. */
export const undecidedWordings = {
  blank: { zh: '要用到的格还空着', en: 'a cell it needs is blank' },
  newUnit: {
    zh: '本单位是本期新设的，没有上期数，不用处理',
    en: 'this unit is new this period and has no earlier figures; nothing needs to be done',
  },
  newSinceLastYear: {
    zh: '本单位上年同期还没有设立，没有可比的数，不用处理',
    en: 'this unit did not exist a year ago and has no figures of that time; nothing needs to be done',
  },
  splitUnit: {
    zh: '本单位由拆分而来，原单位的前期数不能分给各单位，没有可比的数',
    en: 'this unit came out of a split; the earlier figures cannot be divided among the new units, so nothing is comparable',
  },
  blankBefore: {
    zh: '前期报表里没有这一行，或这一格是空的',
    en: 'the earlier return does not have this row, or has this cell blank',
  },
  unreadable: { zh: '有一格不是可用的数字', en: 'a cell it needs is not a usable number' },
  notCalculated: { zh: '有一个计算结果算不出来', en: 'a computed figure it needs could not be calculated' },
  divisionByZero: { zh: '分母为 0', en: 'the divisor is 0' },
  missingReturn: {
    zh: '相关的另一张表或前期报表没有收到或未通过',
    en: 'another form or an earlier return has not arrived or is not accepted',
  },
  noData: { zh: '本次没有提供相关数据', en: 'the data it needs was not given' },
  coverage: { zh: '下级尚未报齐', en: 'returns from below are outstanding' },
  type: {
    zh: '有一格的类型对不上，该是数字的是文字，或者相反',
    en: 'a cell holds text where a number is needed, or the reverse',
  },
} as const satisfies Record<string, Label>;

/** What a cell expects, by type of cell. */
export const expectedWordings = {
  integer: { zh: '整数', en: 'a whole number' },
  decimal: { zh: '数字', en: 'a number' },
  text: { zh: '文字', en: 'a text' },
  date: { zh: '日期（如 2020-03-31）', en: 'a date (such as 2020-03-31)' },
  yesNo: { zh: '“是”或“否”', en: '是 (yes) or 否 (no)' },
  code: { zh: '下拉列表中的一项', en: 'one of the choices in the drop-down list' },
} as const satisfies Record<string, Label>;
