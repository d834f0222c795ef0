import process from 'node:process';

/** `MUTATION_ROOM=rollup npm run mutation` tries the mutants of one room with the tests of that room. */
const room = process.env['MUTATION_ROOM'];
const out = `out/mutation/${room ?? 'all'}`;

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [`src/${room ?? '{rules,checks,suggest,rollup}'}/**/*.ts`],
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
  maxTestRunnerReuse: 600,
  thresholds: { high: 90, low: 85, break: 85 },
};
