import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

// The last line is read by programs: its names are part of the contract of the benches.
it('npm run bench ends with one line of JSON', { timeout: 120_000 }, () => {
  const output = execFileSync(process.execPath, ['--import', 'tsx', 'bench/run.ts', '20', '1'], { encoding: 'utf8' });
  const result: Record<string, unknown> = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
  const { openpyxlVsMerge, ...numbers } = result;
  expect(Object.keys(numbers)).toEqual([
    'returns',
    'floorMs',
    'readVsFloor',
    'mergeVsFloor',
    'exceljsScriptVsMerge',
    'peakMb',
  ]);
  for (const value of Object.values(numbers)) expect(value).toBeGreaterThan(0);
  if (openpyxlVsMerge !== null) expect(openpyxlVsMerge).toBeGreaterThan(0);
});
