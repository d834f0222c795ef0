import { fileURLToPath } from 'node:url';
import { parseTargets } from '../../src/forms/targets.ts';
import { loadCatalogue, parseUnits } from '../../src/index.ts';
import { formatPeriod, type Period, parsePeriod, periodEnd } from '../../src/model/period.ts';
import type { CellValues } from '../../src/model/return.ts';
import { unitTitle } from '../../src/model/unit.ts';
import type { TemplatePlan } from '../../src/workbook/template-plan.ts';
import type { Figures } from './figures.ts';
import { figuresKey, inventFigures, type SampleFigures } from './fill-plan.ts';
import { filledReturn } from './filled-return.ts';
import { interruptedUnit, nilReturns, plantMistakes, repeatingUnit, resendingUnit, silentUnits } from './mistakes.ts';
import { openOffice } from './office.ts';
import { readForms } from './read-sources.ts';
import { sampleConfiguration, sampleTargets } from './sample-files.ts';
import type { SampleFiles } from './sample-folder.ts';
import { sampleUnitsFile } from './sample-units.ts';
import { addVoluntaryReturns } from './voluntary-returns.ts';

const catalogue = loadCatalogue(readForms(fileURLToPath(new URL('../../schemas/', import.meta.url))));
const register = parseUnits({ file: 'units.csv', text: sampleUnitsFile() });
const targets = parseTargets(
  { file: 'targets.csv', text: sampleTargets() },
  catalogue,
  new Set(register.units.map((unit) => unit.code)),
);

/** Earlier periods are whole and clean: they are what history is compared with. Forms of the year read the fourth quarter. */
const history = ['2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4', '2019'];
const present = '2020-Q1';

/** The invented district 示范新区 with the returns of a year and a quarter, as `samples/demo/` holds it. */
export async function demoDistrict(): Promise<SampleFiles> {
  const files = new Map<string, Uint8Array>();
  const writeText = (path: string, text: string) => files.set(path, new TextEncoder().encode(text));
  writeText('huizong.yaml', sampleConfiguration);
  writeText('units.csv', sampleUnitsFile());
  writeText('targets.csv', sampleTargets());
  const returns = inventReturns();
  for (const each of returns) {
    if (formatPeriod(each.period) === present) await writePresent(files, each);
    else await writeHistory(files, each);
  }
  writeText(`inbox/${present}/~$1101 新华社区.xlsx`, 'office lock file');
  writeText(`inbox/${present}/报送说明.txt`, '各街道已按时报送，示范样例，数字均为虚构。\n');
  return files;
}

/** What all units report in one period, as they would if nobody made a mistake. */
export interface PeriodReturns {
  readonly period: Period;
  readonly plans: readonly TemplatePlan[];
  readonly figures: SampleFigures;
}

export function inventReturns(): readonly PeriodReturns[] {
  const office = openOffice(catalogue, register, targets);
  let sameDay: ReadonlyMap<string, Figures> = new Map();
  return [...history, present].map((text) => {
    const period = requirePeriod(text);
    const plans = office.issue(period);
    const { figures, tables } = inventFigures(plans, register.on(periodEnd(period)), period, (unit, form, kind) =>
      sameDay.get(figuresKey(unit, form, kind)),
    );
    sameDay = tables;
    for (const key of nilReturns) emptyReturn(figures.get(key));
    for (const plan of plans) {
      for (const sheet of plan.sheets) {
        const values = figures.get(figuresKey(plan.unit.code, sheet.edition.form.code, sheet.kind));
        if (values) office.remember(plan, sheet, values);
      }
    }
    return { period, plans, figures };
  });
}

/** Nothing to report: every figure is 0. */
function emptyReturn(values: CellValues | undefined): void {
  values?.amount.fill(0);
}

async function writeHistory(files: Map<string, Uint8Array>, { period, plans, figures }: PeriodReturns): Promise<void> {
  for (const plan of plans) {
    files.set(`inbox/${formatPeriod(period)}/${unitTitle(plan.unit)}.xlsx`, await filledReturn(plan, figures));
  }
}

/** The current period holds what really arrives: mistakes, missing units, copies, a second submission, a broken file. */
async function writePresent(
  files: Map<string, Uint8Array>,
  { period, plans, figures: clean }: PeriodReturns,
): Promise<void> {
  const figures: SampleFigures = new Map(clean);
  plantMistakes(figures, catalogue.forms);
  for (const plan of addVoluntaryReturns(plans, figures, catalogue)) {
    const { code } = plan.unit;
    if (silentUnits.has(code)) continue;
    const folder = `inbox/${formatPeriod(period)}/${folderOf(code)}`;
    const path = `${folder}/${unitTitle(plan.unit)}`;
    const bytes = await filledReturn(plan, figures, 'planted');
    files.set(`${path}.xlsx`, bytes);
    if (code === repeatingUnit) files.set(`${path}（副本）.xlsx`, bytes);
    if (code === interruptedUnit) {
      files.set(`${folder}/港湾社区 传输中断.xlsx`, bytes.slice(0, Math.floor(bytes.length * 0.6)));
    }
    if (code === resendingUnit) {
      files.set(`${path} 重报.xlsx`, await filledReturn({ ...plan, submission: plan.submission + 1 }, clean));
    }
  }
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
