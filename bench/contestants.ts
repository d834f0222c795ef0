import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pythonWith } from '../test/office/available.ts';

/** What the operating system counted for one whole process. */
export interface Usage {
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** Somebody who does the job, as a process of its own. */
export interface Contestant {
  readonly name: string;
  /** The command for a collection and a file to write. */
  command(folder: string, out: string): readonly string[];
  /** Ends with the sum of all figures of the district on a line of its own. */
  readonly saysTotal: boolean;
  /** Takes so long that once is enough. */
  readonly isSlow: boolean;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const node = [process.execPath, '--import', here('report-usage.mjs')];
const ours = here('../dist/cli/main.js');

/** Those that can run here; openpyxl only where it is installed. */
export function contestants(): readonly Contestant[] {
  const python = pythonWith('openpyxl');
  const script = (name: string, file: string, isSlow: boolean): Contestant => ({
    name,
    command: (folder, out) => [...node, here(file), folder, `${out}.xlsx`],
    saysTotal: true,
    isSlow,
  });
  return [
    {
      name: 'floor',
      command: (folder) => [...node, here('floor.mjs'), join(folder, 'inbox')],
      saysTotal: false,
      isSlow: false,
    },
    {
      name: 'read',
      command: (folder) => [...node, here('dist/read-script.js'), folder],
      saysTotal: false,
      isSlow: false,
    },
    {
      name: 'check',
      command: (folder) => [...node, ours, 'check', '-q', '-C', folder],
      saysTotal: false,
      isSlow: false,
    },
    {
      name: 'merge',
      command: (folder, out) => [...node, ours, 'merge', '-q', '-C', folder, '-o', out],
      saysTotal: false,
      isSlow: false,
    },
    script('exceljs', 'exceljs-script.mjs', true),
    script('sheetjs', 'sheetjs-script.mjs', true),
    ...(python === undefined
      ? []
      : [
          {
            name: 'openpyxl',
            command: (folder: string, out: string) => [python, here('openpyxl-script.py'), folder, `${out}.xlsx`],
            saysTotal: true,
            isSlow: true,
          },
        ]),
  ];
}

/** Runs one of them once. */
export function run(contestant: Contestant, folder: string): Usage & { readonly total: number | undefined } {
  const scratch = mkdtempSync(join(tmpdir(), 'huizong-bench-run-'));
  try {
    const usageFile = join(scratch, 'usage.json');
    const [program = '', ...parameters] = contestant.command(folder, join(scratch, 'out'));
    const { status, stdout, stderr } = spawnSync(program, parameters, {
      encoding: 'utf8',
      env: { ...process.env, BENCH_USAGE: usageFile },
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`${contestant.name} ended with ${status}: ${stderr}`);
    const { cpuMs, peakMb }: Usage = JSON.parse(readFileSync(usageFile, 'utf8'));
    return { cpuMs, peakMb, total: contestant.saysTotal ? Number(stdout.trim()) : undefined };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
