import { defineConfig } from 'vitest/config';
import { compilingSettings } from './src/cli/tune-engine.ts';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // For tests that hang. How long something may take is measured in processor time where it matters.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Files share what they load: a quarter of the time. Nothing of ours keeps state that one test could leave to another.
    isolate: false,
    // As commands, a worker lives for a minute and meets much code once (a tenth of the time).
    execArgv: [...compilingSettings],
    sequence: { sequencer: LongestFirst },
  },
});
