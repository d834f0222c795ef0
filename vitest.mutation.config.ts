import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { KeptThread } from './test/mutation/kept-thread.js';
import { SlowestLast } from './test/mutation/slowest-last.js';

/** The tests of the room, and those of rooms above it that show what it finds and take no more than moments. */
const judges: Readonly<Record<string, readonly string[]>> = {
  rollup: ['rollup'],
  checks: ['checks', 'consolidate/outcome-ledger'],
  suggest: ['suggest'],
  rules: ['rules'],
};
const folders = judges[process.env.MUTATION_ROOM ?? 'rollup'] ?? [];
const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => resolve('test', file));

/** The tests that judge mutants: those of the mutated rooms, without the ones that start processes (a spreadsheet among them) or measure. */
export default defineConfig({
  plugins: [
    {
      name: 'kept-thread',
      configureVitest({ project }) {
        project.config.pool = 'kept-thread';
        project.config.poolRunner = {
          name: 'kept-thread',
          createPoolWorker: (options) => new KeptThread(options, tests),
        };
      },
    },
  ],
  test: {
    include: folders.map((folder) => `test/${folder}{.test.ts,/**/*.test.ts}`),
    exclude: ['test/suggest/planted-mistakes.test.ts', 'test/rules/law.test.ts'],
    setupFiles: ['test/mutation/before-each-file.ts'],
    sequence: { sequencer: SlowestLast },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
    isolate: false,
  },
});
