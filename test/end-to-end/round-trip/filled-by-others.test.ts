import { describe, expect, it } from 'vitest';
import type { Consolidation } from '../../../src/consolidate/consolidation.ts';
import type { CellValues } from '../../../src/model/return.ts';
import type { TemplatePlan } from '../../../src/workbook/template-plan.ts';
import { writeTemplate } from '../../../src/workbook/write-template.ts';
import { available } from '../../office/available.ts';
import { convertAll } from '../../office/convert.ts';
import { typeAllWithOpenpyxl } from '../../office/type-with-openpyxl.ts';
import { catalogue, takeIn } from './district.ts';
import { type DraftedSheet, filledPlan } from './drafted-sheet.ts';
import { type FilledTemplate, fillTemplates } from './filled-templates.ts';
import { typedSheets } from './typed-sheets.ts';

const periods = ['2020-Q1', '2020'] as const;

function readAll(workbooks: readonly Uint8Array[], filled: readonly FilledTemplate[]): readonly Consolidation[] {
  return periods.map((period) =>
    takeIn(
      period,
      workbooks.flatMap((bytes, index) => {
        const plan = filled[index]?.plan;
        const isOfPeriod = plan && (plan.period.frequency === 'year') === (period === '2020');
        return isOfPeriod ? [{ path: `${plan.unit.code}.xlsx`, bytes }] : [];
      }),
    ),
  );
}

function valuesOf(read: readonly Consolidation[], plan: TemplatePlan, sheet: DraftedSheet): CellValues | undefined {
  const { kind, edition } = sheet.plan;
  const key = { unit: plan.unit.code, form: edition.form.code, period: plan.period, kind };
  return read.map(({ records }) => records.received(key)?.values).find((values) => values !== undefined);
}

/** Everything that a cell holds. */
function cellAt(values: CellValues | undefined, index: number) {
  return values && [values.state[index], values.amount[index], values.large.get(index), values.text.get(index)];
}

describe.skipIf(!available('openpyxl') || !available('soffice'))('a template of every form', () => {
  it('comes back from openpyxl and from LibreOffice as what was typed', { timeout: 180_000 }, async () => {
    const filled = periods.flatMap((period) => fillTemplates(period));
    const blank = await Promise.all(filled.map(({ plan }) => writeTemplate(plan)));
    const byOpenpyxl = typeAllWithOpenpyxl(
      filled.map(({ plan, drafted }, index) => ({
        workbook: blank[index] ?? new Uint8Array(),
        sheets: typedSheets(plan, drafted),
      })),
    );
    const byOffice = await convertAll(byOpenpyxl, 'xlsx');
    const byUs = await Promise.all(filled.map(({ plan, drafted }) => writeTemplate(filledPlan(plan, drafted))));
    const [ours, theirs, office] = [byUs, byOpenpyxl, byOffice].map((workbooks) => readAll(workbooks, filled));
    const compared = new Map<string, number>();
    for (const { plan, drafted } of filled) {
      for (const sheet of drafted) {
        const { form } = sheet.plan.edition;
        const name = `${plan.unit.code} ${form.code} ${sheet.plan.kind}`;
        const [a, b, c] = [ours, theirs, office].map((read) => valuesOf(read ?? [], plan, sheet));
        expect(a, name).toBeDefined();
        // Three programs, one return: typed, filled in and calculated cells alike.
        expect(b, name).toEqual(a);
        expect(c, name).toEqual(a);
        const typed = sheet.typed.map((index) => cellAt(sheet.values, index));
        expect(
          sheet.typed.map((index) => cellAt(b, index)),
          name,
        ).toEqual(typed);
        compared.set(form.code, (compared.get(form.code) ?? 0) + typed.length);
      }
    }
    process.stdout.write(`typed cells that came back: ${[...compared].map((each) => each.join(' ')).join(', ')}\n`);
    expect([...compared.keys()].sort()).toEqual([...catalogue.forms.keys()].sort());
  });
});
