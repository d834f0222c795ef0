import type { FileIntake } from '../../src/intake/take-in-file.ts';
import { takeInFile } from '../../src/intake/take-in-file.ts';
import { quantityAt, stateAt, textAt } from '../../src/model/cell-values.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import type { Finding } from '../../src/model/finding.ts';
import { quantityText } from '../../src/model/quantity.ts';
import type { Return } from '../../src/model/return.ts';
import { catalogue, context } from './collection.ts';
import type { DrawnWorkbook } from './drawn-workbook.ts';
import { drawWorkbook } from './drawn-workbook.ts';

export function takeIn(workbook: DrawnWorkbook, path = 'inbox/P01.xlsx'): FileIntake {
  return takeInFile({ path, bytes: drawWorkbook(workbook) }, context);
}

/** Findings as `code cell`, without those a test does not speak of. */
export function codes(
  intake: { readonly findings: readonly Finding[] },
  without: readonly string[] = ['computed-absent'],
): string[] {
  return intake.findings
    .filter((finding) => !without.includes(finding.code))
    .map((finding) => [finding.code, ...(finding.cell ? [finding.cell] : [])].join(' '));
}

/** The Chinese messages of the findings of one code. */
export function messages(intake: FileIntake, code: Finding['code']): string[] {
  return intake.findings
    .filter((finding) => finding.code === code)
    .map((finding) => describeFinding(finding, 'zh-CN').message);
}

/** The Chinese advice of the findings of one code. */
export function advice(intake: FileIntake, code: Finding['code']): string[] {
  return intake.findings
    .filter((finding) => finding.code === code)
    .map((finding) => describeFinding(finding, 'zh-CN').advice);
}

/** What a return holds in the cells that are neither closed nor blank nor computed later, by `item.column`. */
export function held(ret: Return | undefined): Record<string, string> {
  const form = catalogue.forms.get(ret?.form ?? '');
  if (!ret || !form) return {};
  const width = form.columns.length;
  const entries = Array.from(ret.values.state, (_, index) => {
    const cell = form.cells[form.kind === 'list' ? index % width : index];
    const row = form.kind === 'list' ? String(Math.floor(index / width)) : (form.items[cell?.item ?? 0]?.id ?? '');
    const state = stateAt(ret.values, index);
    const quantity = quantityAt(ret.values, index, cell?.decimals ?? 0);
    const value = quantity ? quantityText(quantity) : (textAt(ret.values, index) ?? state);
    return [`${row}.${form.columns[cell?.column ?? 0]?.id}`, state, value] as const;
  });
  return Object.fromEntries(
    entries.flatMap(([name, state, value]) =>
      ['closed', 'blank', 'notCalculated'].includes(state) ? [] : [[name, value]],
    ),
  );
}
