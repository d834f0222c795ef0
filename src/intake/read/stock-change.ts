import { formatAddress } from '../../layout/address.ts';
import { changeChoices, faceLabels } from '../../layout/face-text.ts';
import type { StockChange } from '../../model/return.ts';
import { halfWidth } from '../numbers/half-width.ts';
import type { PlacedText, SheetView } from '../sheet-view.ts';

/** As people write it; the words of the template among them. */
const spellings: Readonly<Record<'unchanged' | 'changed', ReadonlySet<string>>> = {
  unchanged: new Set([
    changeChoices.unchanged.zh,
    changeChoices.unchanged.en,
    '无变化',
    '没有变动',
    '没有变化',
    '未变动',
    '不变',
  ]),
  changed: new Set([changeChoices.changed.zh, changeChoices.changed.en, '变化', '有变动', '有变化', '已变动']),
};

const starts = [faceLabels.change.zh.slice(0, 6), faceLabels.change.en.slice(0, 19)].map((start) =>
  start.toLowerCase(),
);

/** Where a sheet asks for 时点数比上期; undefined where it does not. Looks at texts alone. */
export function findChangeLabel(view: SheetView): PlacedText | undefined {
  return view.words.find(({ text }) => starts.some((start) => text.slice(0, start.length).toLowerCase() === start));
}

/** What was chosen for 时点数比上期, in the row of its label. */
export function readStockChange(view: SheetView, label: PlacedText): StockChange {
  const right = view.row(label.row).filter(({ column }) => column > label.column);
  for (const { row, column, text } of right) {
    const written = halfWidth(text).replace(/\s+/g, '').toLowerCase();
    const answer = (['unchanged', 'changed'] as const).find((each) => spellings[each].has(written));
    if (answer) return { answer, cell: formatAddress({ row, column }) };
  }
  // The lines at the right of the face, as 有效期至：…, are no answer.
  const other = right.find(({ text }) => !/[：:]/.test(text));
  if (other) return { answer: 'unanswered', cell: formatAddress(other), written: other.text };
  return { answer: 'unanswered', cell: formatAddress({ row: label.row, column: label.column + 1 }) };
}
