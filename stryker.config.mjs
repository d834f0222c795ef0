import process from 'node:process';

/** One room at a time, chosen by test/mutation/run.ts. */
const room = process.env.MUTATION_ROOM ?? 'rollup';
const out = `out/mutation/${room}`;

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [`src/${room}/**/*.ts`],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `${out}/incremental.json`,
  tempDirName: `${out}/work`,
  jsonReporter: { fileName: `${out}/report.json` },
  htmlReporter: { fileName: `${out}/report.html` },
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  ignorePatterns: ['out', 'dist'],
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 5000,
  // What a thread has run stays in memory: a few megabytes a mutant.
  maxTestRunnerReuse: 600,
  thresholds: { high: 90, low: 85, break: null },
};
