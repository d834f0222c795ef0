import type { PlacedText } from '../sheet-view.ts';

/** Of a footer line. */
const longest = 500;

const footer = /^(单位负责人|统计负责人|填表人|联系电话|报出日期|Head of unit|Statistician|Filled in by)/i;

/** Whether a row is the line of signatures under the figures. */
export function isFooter(texts: readonly PlacedText[]): boolean {
  return texts.some(({ text }) => text.length < longest && footer.test(text));
}
