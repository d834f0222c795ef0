/**
 * `npm run samples`: writes the invented district 示范新区 with the returns of three periods, and the broken cases.
 * Everything is drawn from fixed seeds: two runs give the same bytes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCollection, openCollection, planTemplates } from '../src/index.ts';
import { type Period, parsePeriod, periodEnd } from '../src/model/period.ts';
import { unitTitle } from '../src/model/unit.ts';
import type { TemplatePlan } from '../src/workbook/template-plan.ts';
import { writeTemplate } from '../src/workbook/write-template.ts';
import { figuresKey, inventFigures, type SampleFigures } from './generator/fill-plan.ts';
import { explanations, plantMistakes, silentUnits } from './generator/mistakes.ts';
import { sampleConfiguration, sampleTargets } from './generator/sample-files.ts';
import { sampleUnitsFile } from './generator/sample-units.ts';

const demo = fileURLToPath(new URL('./demo/', import.meta.url));

function write(path: string, content: string | Uint8Array): void {
  const target = join(demo, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

/** A street keeps its files and those of its communities in one folder. */
function folderOf(unit: string): string {
  return unit.length === 4 ? unit.slice(0, 2) : unit;
}

function withFigures(plan: TemplatePlan, figures: SampleFigures, submission: number): TemplatePlan {
  const sheets = plan.sheets.flatMap((sheet) => {
    const key = figuresKey(plan.unit.code, sheet.edition.form.code, sheet.kind);
    const filled = figures.get(key);
    return filled ? [{ ...sheet, filled, explanations: explanations.get(key) ?? new Map() }] : [];
  });
  return { ...plan, submission, sheets };
}

async function writeReturn(
  plan: TemplatePlan,
  figures: SampleFigures,
  path: string,
  submission = 1,
): Promise<Uint8Array> {
  const bytes = await writeTemplate(withFigures(plan, figures, submission));
  write(path, bytes);
  return bytes;
}

async function plansOf(
  period: Period,
): Promise<{ plans: readonly TemplatePlan[]; collection: Awaited<ReturnType<typeof openCollection>> }> {
  const collection = await openCollection(demo);
  const consolidation = await checkCollection(collection, { period: `${period.year}-Q${period.index}` });
  return { collection, plans: planTemplates(consolidation, { targets: collection.targets, language: 'zh-CN' }) };
}

/** Earlier periods are whole and clean: they are what history is compared with. */
async function writeHistory(text: string, onlyForm?: string): Promise<void> {
  const period = requirePeriod(text);
  const { collection, plans } = await plansOf(period);
  const figures = inventFigures(plans, collection.register.on(periodEnd(period)), period);
  for (const plan of plans) {
    const sheets = plan.sheets.filter((sheet) => onlyForm === undefined || sheet.edition.form.code === onlyForm);
    if (sheets.length === 0) continue;
    await writeReturn({ ...plan, sheets }, figures, `inbox/${text}/${unitTitle(plan.unit)}.xlsx`);
  }
}

/** The current period holds what really arrives: mistakes, missing units, copies, a second submission, a broken file. */
async function writeCurrent(text: string): Promise<void> {
  const period = requirePeriod(text);
  const { collection, plans } = await plansOf(period);
  const figures = inventFigures(plans, collection.register.on(periodEnd(period)), period);
  const clean: SampleFigures = new Map(figures);
  plantMistakes(figures, collection.catalogue.forms);
  for (const plan of plans) {
    const { code } = plan.unit;
    if (silentUnits.has(code)) continue;
    const path = `inbox/${text}/${folderOf(code)}/${unitTitle(plan.unit)}`;
    const bytes = await writeReturn(plan, figures, `${path}.xlsx`);
    if (code === '3101') write(`${path}（副本）.xlsx`, bytes);
    if (code === '3102')
      write(`inbox/${text}/31/港湾社区 传输中断.xlsx`, bytes.slice(0, Math.floor(bytes.length * 0.6)));
    // Sent back, mended, sent again: the second submission wins over the first.
    if (code === '3103') await writeReturn(plan, clean, `${path} 重报.xlsx`, 2);
  }
  write(`inbox/${text}/~$1101 新华社区.xlsx`, 'office lock file');
  write(`inbox/${text}/报送说明.txt`, '各街道已按时报送，示范样例，数字均为虚构。\n');
}

function requirePeriod(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`${text} is no period`);
  return period;
}

rmSync(demo, { recursive: true, force: true });
write('huizong.yaml', sampleConfiguration);
write('units.csv', sampleUnitsFile());
write('targets.csv', sampleTargets());
await writeHistory('2019-Q1', 'JJ01');
await writeHistory('2019-Q4');
await writeCurrent('2020-Q1');
