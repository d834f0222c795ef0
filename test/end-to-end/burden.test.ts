import { describe, expect, it } from 'vitest';
import { planTemplates } from '../../src/index.ts';
import { unitTitle } from '../../src/model/unit.ts';
import { planSheets } from '../../src/workbook/template/plan-sheets.ts';
import type { TemplateSheet } from '../../src/workbook/template/template-sheet.ts';
import type { TemplatePlan } from '../../src/workbook/template-plan.ts';
import { runDemo } from './demo-run.ts';

// What a filler has to type, counted on the templates that the invented district would issue: the cells left open for
// typing, and one choice 变动 or 无变动 per sheet that asks for it. Rows of ledgers are not counted: nobody knows how many.

interface Burden {
  readonly unit: string;
  readonly sort: string;
  /** By sheet: cells that are typed where 无变动 is chosen, and where everything changed. */
  readonly sheets: readonly { readonly sheet: string; readonly unchanged: number; readonly changed: number }[];
  readonly unchanged: number;
  readonly changed: number;
  /** Every stock of the workbook came with last period's figure. */
  readonly isKnown: boolean;
}

function burdenOf(plan: TemplatePlan, sort: string): Burden {
  const tables = planSheets(plan).filter(({ edition }) => edition.form.kind === 'table');
  const sheets = tables.map((sheet) => ({ sheet: sheet.name, ...typedCells(sheet) }));
  const sum = (of: 'unchanged' | 'changed') => sheets.reduce((total, sheet) => total + sheet[of], 0);
  return {
    unit: unitTitle(plan.unit),
    sort,
    sheets,
    unchanged: sum('unchanged'),
    changed: sum('changed'),
    isKnown: tables.every((sheet) => stocksOf(sheet).length === sheet.carried.length),
  };
}

function typedCells(sheet: TemplateSheet) {
  const typed = sheet.edition.form.cells.filter(({ index }) => sheet.roles[index] === 'input');
  const choices = sheet.carried.length > 0 ? 1 : 0;
  return { unchanged: typed.length - sheet.carried.length + choices, changed: typed.length + choices };
}

function stocksOf({ edition, roles }: TemplateSheet) {
  return edition.form.cells.filter(
    ({ index, timing, type, origin }) =>
      roles[index] === 'input' && origin === 'typed' && timing === 'stock' && type !== 'text',
  );
}

/** The heaviest workbook of each kind of unit whose last period is known. */
async function burdens(period: string): Promise<ReadonlyMap<string, Burden>> {
  const { collection, consolidation } = await runDemo(period);
  const plans = planTemplates(consolidation, { targets: collection.targets, language: 'zh-CN' });
  const heaviest = new Map<string, Burden>();
  for (const plan of plans) {
    const unit = consolidation.tree.get(plan.unit.code);
    const burden = burdenOf(plan, unit?.kind ?? plan.unit.level);
    const known = heaviest.get(burden.sort);
    if (burden.isKnown && (known === undefined || burden.unchanged > known.unchanged))
      heaviest.set(burden.sort, burden);
  }
  return heaviest;
}

function print(period: string, found: ReadonlyMap<string, Burden>): void {
  const lines = [...found.values()].flatMap(({ unit, sort, sheets, unchanged, changed }) => [
    `  ${sort} (${unit}): ${unchanged} typed cells with 无变动, ${changed} where everything changed`,
    ...sheets.map((sheet) => `    ${sheet.sheet}: ${sheet.unchanged} / ${sheet.changed}`),
  ]);
  process.stdout.write(`${[`typed cells of a template, ${period}`, ...lines].join('\n')}\n`);
}

describe('the burden of a template', () => {
  it('is at most 60 typed cells for a community, in a quarter whose last one is known', {
    timeout: 60_000,
  }, async () => {
    const found = await burdens('2020-Q1');
    print('2020-Q1', found);
    expect([...found.keys()].sort()).toEqual(['district', 'park', 'rural', 'street', 'urban']);
    // office.md: "A community's quarterly workbook: at most 60 typed cells once last period is known and 无变动 chosen".
    for (const kind of ['urban', 'rural']) expect(found.get(kind)?.unchanged, kind).toBeLessThanOrEqual(60);
    for (const { unchanged, changed } of found.values()) expect(changed).toBeGreaterThan(unchanged);
  });

  it('is one choice for a community in a year whose last one is known: MS01 asks for stocks only', {
    timeout: 60_000,
  }, async () => {
    const found = await burdens('2020');
    print('2020', found);
    expect([...found.keys()].sort()).toEqual(['district', 'park', 'rural', 'street', 'urban']);
    for (const kind of ['urban', 'rural']) expect(found.get(kind)?.unchanged, kind).toBe(1);
    for (const { unchanged, changed } of found.values()) expect(changed).toBeGreaterThan(unchanged);
  });
});
