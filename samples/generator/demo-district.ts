import { fileURLToPath } from 'node:url';
import { parseTargets } from '../../src/forms/targets.ts';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import { consolidate, loadCatalogue, parseUnits, planTemplates } from '../../src/index.ts';
import { type Period, parsePeriod, periodEnd } from '../../src/model/period.ts';
import { unitTitle } from '../../src/model/unit.ts';
import type { TemplatePlan } from '../../src/workbook/template-plan.ts';
import { writeTemplate } from '../../src/workbook/write-template.ts';
import { figuresKey, inventFigures, type SampleFigures } from './fill-plan.ts';
import { explanations, plantMistakes, silentUnits } from './mistakes.ts';
import { readForms } from './read-sources.ts';
import { sampleConfiguration, sampleTargets } from './sample-files.ts';
import type { SampleFiles } from './sample-folder.ts';
import { sampleUnitsFile } from './sample-units.ts';

const catalogue = loadCatalogue(readForms(fileURLToPath(new URL('../../schemas/', import.meta.url))));
const register = parseUnits({ file: 'units.csv', text: sampleUnitsFile() });
const targets = parseTargets(
  { file: 'targets.csv', text: sampleTargets() },
  catalogue,
  new Set(register.units.map((unit) => unit.code)),
);

/** The invented district 示范新区 with the returns of three periods, as `samples/demo/` holds it. */
export async function demoDistrict(): Promise<SampleFiles> {
  const files = new Map<string, Uint8Array>();
  const writeText = (path: string, text: string) => files.set(path, new TextEncoder().encode(text));
  writeText('huizong.yaml', sampleConfiguration);
  writeText('units.csv', sampleUnitsFile());
  writeText('targets.csv', sampleTargets());
  await writeHistory(files, '2019-Q1', 'JJ01');
  await writeHistory(files, '2019-Q4');
  await writeCurrent(files, '2020-Q1');
  writeText('inbox/2020-Q1/~$1101 新华社区.xlsx', 'office lock file');
  writeText('inbox/2020-Q1/报送说明.txt', '各街道已按时报送，示范样例，数字均为虚构。\n');
  return files;
}

/** Earlier periods are whole and clean: they are what history is compared with. */
async function writeHistory(files: Map<string, Uint8Array>, text: string, onlyForm?: string): Promise<void> {
  const period = requirePeriod(text);
  const plans = plansOf(files, period);
  const figures = inventFigures(plans, register.on(periodEnd(period)), period);
  for (const plan of plans) {
    const sheets = plan.sheets.filter((sheet) => onlyForm === undefined || sheet.edition.form.code === onlyForm);
    if (sheets.length === 0) continue;
    files.set(`inbox/${text}/${unitTitle(plan.unit)}.xlsx`, await filledReturn({ ...plan, sheets }, figures));
  }
}

/** The current period holds what really arrives: mistakes, missing units, copies, a second submission, a broken file. */
async function writeCurrent(files: Map<string, Uint8Array>, text: string): Promise<void> {
  const period = requirePeriod(text);
  const plans = plansOf(files, period);
  const figures = inventFigures(plans, register.on(periodEnd(period)), period);
  const clean: SampleFigures = new Map(figures);
  plantMistakes(figures, catalogue.forms);
  for (const plan of plans) {
    const { code } = plan.unit;
    if (silentUnits.has(code)) continue;
    const path = `inbox/${text}/${folderOf(code)}/${unitTitle(plan.unit)}`;
    const bytes = await filledReturn(plan, figures);
    files.set(`${path}.xlsx`, bytes);
    if (code === '3101') files.set(`${path}（副本）.xlsx`, bytes);
    if (code === '3102')
      files.set(`inbox/${text}/31/港湾社区 传输中断.xlsx`, bytes.slice(0, Math.floor(bytes.length * 0.6)));
    // Sent back, mended, sent again: the second submission wins over the first.
    if (code === '3103') files.set(`${path} 重报.xlsx`, await filledReturn({ ...plan, submission: 2 }, clean));
  }
}

/** The blank workbooks of a period, as they are issued when what was written before has arrived. */
function plansOf(files: SampleFiles, period: Period): readonly TemplatePlan[] {
  const received = [...files]
    .filter(([path]) => path.startsWith('inbox/'))
    .map(([path, bytes]) => ({ path: path.slice('inbox/'.length), bytes }));
  const consolidation = consolidate({
    files: received,
    catalogue,
    register,
    targets,
    period,
    choices: [],
    policy: 'partial',
    caps: defaultCaps,
  });
  return planTemplates(consolidation, { targets, language: 'zh-CN' });
}

function filledReturn(plan: TemplatePlan, figures: SampleFigures): Promise<Uint8Array> {
  const sheets = plan.sheets.flatMap((sheet) => {
    const key = figuresKey(plan.unit.code, sheet.edition.form.code, sheet.kind);
    const filled = figures.get(key);
    return filled ? [{ ...sheet, filled, explanations: explanations.get(key) ?? new Map() }] : [];
  });
  return writeTemplate({ ...plan, sheets });
}

/** A street keeps its files and those of its communities in one folder. */
function folderOf(unit: string): string {
  return unit.length === 4 ? unit.slice(0, 2) : unit;
}

function requirePeriod(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`${text} is no period`);
  return period;
}
