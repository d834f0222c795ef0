import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkCollection } from '../src/collection/check-collection.ts';
import { openCollection } from '../src/collection/open-collection.ts';
import { benchCollection } from './collections.ts';
import { contestants, run, type Usage } from './contestants.ts';
import { median } from './median.ts';

// npm run bench -- 1000 [rounds]: our reading and merging against the floor and the peers, in turn, CPU time of whole
// processes. Prints a table and, last, one line of JSON.
const returns = Number(process.argv[2] ?? 1000);
const rounds = Number(process.argv[3] ?? 3);
const slowRounds = returns > 200 ? 1 : rounds;

const folder = await benchCollection(returns);
const usages = new Map<string, Usage[]>();
const totals = new Map<string, number>();
for (let round = 0; round < rounds; round++) {
  for (const contestant of contestants()) {
    if (contestant.isSlow && round >= slowRounds) continue;
    process.stderr.write(`round ${round + 1}: ${contestant.name}\n`);
    const { total, ...usage } = run(contestant, folder);
    usages.set(contestant.name, [...(usages.get(contestant.name) ?? []), usage]);
    if (total !== undefined) totals.set(contestant.name, total);
  }
}
totals.set('huizong', await ourTotal());
if (new Set(totals.values()).size !== 1) throw new Error(`totals differ: ${JSON.stringify([...totals])}`);

const cpu = (name: string): number => median((usages.get(name) ?? []).map(({ cpuMs }) => cpuMs));
const peak = (name: string): number => Math.max(...(usages.get(name) ?? []).map(({ peakMb }) => peakMb));
process.stdout.write(`${returns} returns of 3 sheets × 40 rows × 12 columns; all come to ${totals.get('huizong')}\n`);
for (const name of usages.keys()) {
  const times = cpu(name) / cpu('floor');
  process.stdout.write(
    `${name.padEnd(10)}${(cpu(name) / 1000).toFixed(2).padStart(9)} s CPU${times.toFixed(1).padStart(8)} × floor${peak(name).toFixed(0).padStart(7)} MB\n`,
  );
}
const rounded = (value: number): number => Math.round(value * 100) / 100;
const result = {
  returns,
  floorMs: rounded(cpu('floor')),
  readVsFloor: rounded(cpu('read') / cpu('floor')),
  mergeVsFloor: rounded(cpu('merge') / cpu('floor')),
  exceljsScriptVsMerge: rounded(cpu('exceljs') / cpu('merge')),
  openpyxlVsMerge: usages.has('openpyxl') ? rounded(cpu('openpyxl') / cpu('merge')) : null,
  peakMb: rounded(peak('merge')),
};
process.stdout.write(`${JSON.stringify(result)}\n`);

/** The sum of all figures of the district as the product has them. */
async function ourTotal(): Promise<number> {
  const { totals: forms, files } = await checkCollection(await openCollection(folder));
  if (files.length !== readdirSync(join(folder, 'inbox')).length) throw new Error('files are missing');
  return [...forms.values()].reduce(
    (sum, { units }) => sum + (units.get('D')?.total.amount.reduce((a, b) => a + b, 0) ?? 0),
    0,
  );
}
