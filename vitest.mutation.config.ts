import { defineConfig } from 'vitest/config';

/**
 * The tests that judge mutants: those of the mutated rooms and of the rooms that show their results, without the ones that start
 * processes (a spreadsheet among them) or measure.
 */
export default defineConfig({
  test: {
    include: ['test/{rules,checks,suggest,rollup,forms,consolidate,model}/**/*.test.ts'],
    exclude: [
      'test/suggest/planted-mistakes.test.ts',
      'test/rules/law.test.ts',
      'test/consolidate/{carried-stocks,change,transfers}.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
    isolate: false,
  },
});
