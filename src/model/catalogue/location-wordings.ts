import type { Label } from '../label.ts';

/** Parts of the messages that name wrong cells. */
export const locationWordings = {
  /** One cell of a set: where it stands, and what it is. */
  cell: { zh: '{address}（{title}）', en: '{address} ({title})' },
  /** A cell of another return than the finding speaks of. */
  cellOf: { zh: '{unit} {form} 的 {cell}', en: '{cell} in {form} of {unit}' },
  and: { zh: '和', en: ' and ' },
  or: { zh: '，或 ', en: '; or ' },
  /** `{others}`: sets of cells that are as small. */
  others: {
    zh: '；同样只改 {size} 格的还有 {count} 种可能：{sets}',
    en: '; {count} other {count|way|ways} to change as few cells: {sets}',
  },
  node: { zh: '上报合计与逐级汇总相符', en: 'the declared total (against the units below)' },
} as const satisfies Record<string, Label>;

/** Why cells are not named. */
export const notLocatedWordings = {
  cells: { zh: '牵涉的单元格超过 {cells} 个', en: 'more than {cells} cells are involved' },
  'set-size': { zh: '要改的单元格超过 {cellsPerSet} 个', en: 'more than {cellsPerSet} cells would have to change' },
  sets: { zh: '同样可能的改法超过 {sets} 种', en: 'more than {sets} changes are equally likely' },
  work: { zh: '关系太复杂，超出规定的计算量', en: 'the rules are too entangled for the work allowed' },
  contradiction: {
    zh: '填报的单元格怎么改，都不能让所有审核同时成立',
    en: 'no change of the cells entered lets every rule hold',
  },
} as const satisfies Record<string, Label>;
