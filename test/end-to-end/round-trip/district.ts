import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { consolidate } from '../../../src/consolidate/consolidate.ts';
import type { Consolidation } from '../../../src/consolidate/consolidation.ts';
import { planTemplates } from '../../../src/consolidate/plan-templates.ts';
import type { ReceivedFile } from '../../../src/consolidate/received-file.ts';
import { loadCatalogue } from '../../../src/forms/load-catalogue.ts';
import { parseTargets } from '../../../src/forms/targets.ts';
import { defaultCaps } from '../../../src/grid/default-caps.ts';
import { parsePeriod } from '../../../src/model/period.ts';
import { parseUnits } from '../../../src/units/parse-units.ts';
import type { TemplatePlan } from '../../../src/workbook/template-plan.ts';

const schemas = fileURLToPath(new URL('../../../schemas/', import.meta.url));

/** All forms of the catalogue. */
export const catalogue = loadCatalogue(
  readdirSync(schemas)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, text: readFileSync(`${schemas}${file}`, 'utf8') })),
);

/** One unit of every kind of filer; S1 hangs under the district and so files JJ01, S2 under the park and does not. */
const units = `code,name,level,kind,parent
D,示范新区,district,,
P1,示范高新园,park,,D
S1,云岭街道,street,,D
S2,河湾街道,street,,P1
C1,新华社区,community,urban,S1
V1,石桥村,community,rural,S1
`;

const issued = `unit,period,form,item,kind,value
P1,2020,JJ01,gdp,floor,6
P1,2020,JJ01,gdp,stretch,8
S1,2020,JJ01,investment,floor,9
`;

const register = parseUnits({ file: 'units.csv', text: units });
const targets = parseTargets({ file: 'targets.csv', text: issued }, catalogue, new Set(['D', 'P1', 'S1']));

/** Takes files in, all in memory. */
export function takeIn(period: string, files: Iterable<ReceivedFile>): Consolidation {
  const selected = parsePeriod(period);
  if (!selected) throw new Error(`${period} is no period`);
  const policies = { choices: [], policy: 'partial', caps: defaultCaps } as const;
  return consolidate({ files, catalogue, register, targets, period: selected, ...policies });
}

/** The blank workbooks of all units, with what is known from the files of earlier periods. */
export function blankPlans(period: string, known: Iterable<ReceivedFile>): readonly TemplatePlan[] {
  return planTemplates(takeIn(period, known), { targets, language: 'zh-CN' });
}
