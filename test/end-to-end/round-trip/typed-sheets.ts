import { formatAddress } from '../../../src/layout/address.ts';
import { cellAddress } from '../../../src/layout/template-layout.ts';
import type { Cell } from '../../../src/model/form.ts';
import { stateCode } from '../../../src/model/return.ts';
import { planSheets } from '../../../src/workbook/template/plan-sheets.ts';
import type { TemplatePlan } from '../../../src/workbook/template-plan.ts';
import type { Typed } from '../../office/type-with-openpyxl.ts';
import type { DraftedSheet } from './drafted-sheet.ts';

/** What a filler types into each sheet of a template, by sheet name and address. */
export function typedSheets(plan: TemplatePlan, drafted: readonly DraftedSheet[]): Record<string, Typed> {
  const sheets = planSheets(plan).map(({ name, layout }, index): [string, Typed] => {
    const draft = drafted[index];
    if (!draft) throw new Error(`${name} is not drafted`);
    const entries = draft.typed.map((cell) => typedCell(draft, cell, layout));
    const { change } = layout.face;
    return [name, Object.fromEntries([...entries, ...(change ? [[formatAddress(change), '变动'] as const] : [])])];
  });
  return Object.fromEntries(sheets);
}

function typedCell(
  draft: DraftedSheet,
  index: number,
  layout: Parameters<typeof cellAddress>[0],
): readonly [address: string, entry: string | number] {
  const { cells } = draft.plan.edition.form;
  const cell = cells[index % cells.length];
  const row = Math.floor(index / cells.length);
  const address = cell && cellAddress(layout, cell.item, cell.column, row);
  if (!cell || !address) throw new Error(`no place for cell ${index} of ${draft.plan.edition.form.code}`);
  return [formatAddress(address), entryText(draft, index, cell)];
}

/** As a filler types it; empty where what came with the template is to be cleared. */
function entryText({ values }: DraftedSheet, index: number, cell: Cell): string | number {
  if (values.state[index] === stateCode.text) return values.text.get(index) ?? '';
  if (values.state[index] !== stateCode.value) return '';
  const amount = values.amount[index] ?? 0;
  if (cell.type === 'yesNo') return amount === 1 ? '是' : '否';
  return amount / 10 ** cell.decimals;
}
