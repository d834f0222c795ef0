/** The long run: `npm run fuzz -- [mutants] [seed]`. A mutant that fails is written to a folder, to become a fixture. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FuzzResult } from './fuzz-run.ts';
import { fuzz } from './fuzz-run.ts';
import { goodFiles, oldFiles } from './good-files.ts';

const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const mostGrowth = 200;

const results = [fuzz(goodFiles(), seed, Math.ceil(count * 0.98)), fuzz(oldFiles(), seed, Math.floor(count * 0.02))];
for (const result of results) report(result);
process.exitCode = results.some(({ failures, growth }) => failures.length > 0 || growth > mostGrowth) ? 1 : 0;

function report({ verdicts, failures, slowest, growth }: FuzzResult): void {
  const counts = [...verdicts].map(([verdict, number]) => `${verdict} ${number}`).join(', ');
  print(`${counts}; slowest ${slowest.toFixed(2)} s; grew by ${Math.round(growth)} MB; failures ${failures.length}`);
  if (failures.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'huizong-fuzz-'));
  for (const { mutant, file, why } of failures) {
    writeFileSync(join(folder, `${seed}-${mutant}${file.path.slice(file.path.lastIndexOf('.'))}`), file.bytes);
    print(`${mutant} (${file.path}): ${why.slice(0, 600)}`);
  }
  print(`The files are in ${folder}.`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
