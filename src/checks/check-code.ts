import { stateAt } from '../model/cell-values.ts';
import type { Finding } from '../model/finding.ts';
import type { Cell, CodeListEntry, Form } from '../model/form.ts';
import type { Label } from '../model/label.ts';
import type { Return } from '../model/return.ts';
import { cellText } from './cell-text.ts';
import { listed } from './phrase.ts';
import { columnTitle, itemTitle } from './place-titles.ts';
import { cellPlace, valueIndex } from './return-place.ts';

/** A coded cell holds one of its choices: its code, its label, or both as the drop-down shows them. */
export function checkCode(ret: Return, form: Form, cell: Cell, row?: number): Finding[] {
  const { codes } = cell;
  if (codes === undefined) return [];
  const index = valueIndex(form, cell.item, cell.column, row);
  const state = stateAt(ret.values, index);
  const actual = cellText(ret.values, index, cell);
  if ((state !== 'text' && state !== 'value') || actual === undefined) return [];
  if (codes.some((entry) => spellings(entry).includes(actual))) return [];
  const choices = codes.map(choiceTitle);
  const expected = listed(choices);
  return [
    {
      ...cellPlace(ret, form, cell.item, cell.column, row),
      code: 'cell-code-unknown',
      severity: 'error',
      expected: choices.map((choice) => choice.zh).join(', '),
      actual,
      parameters: {
        item: itemTitle(ret, form, cell.item, row),
        column: columnTitle(form, cell.column),
        expected,
        actual,
      },
    },
  ];
}

function spellings(entry: CodeListEntry): readonly string[] {
  return [
    entry.code,
    entry.label.zh,
    entry.label.en,
    `${entry.code} ${entry.label.zh}`,
    `${entry.code} ${entry.label.en}`,
  ];
}

function choiceTitle({ code, label }: CodeListEntry): Label {
  const titled = (text: string) => (code === text ? code : `${code} ${text}`);
  return { zh: titled(label.zh), en: titled(label.en) };
}
