import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** A worker lives for a minute and meets much code once: Node 20 compiles it too soon (a tenth of the time). */
const compilingSettings = process.versions.node.startsWith('20.') ? ['--interrupt-budget=400000'] : [];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // For tests that hang. How long something may take is measured in processor time where it matters.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Files share what they load: a quarter of the time. Nothing of ours keeps state that one test could leave to another.
    isolate: false,
    execArgv: compilingSettings,
    sequence: { sequencer: LongestFirst },
  },
});
