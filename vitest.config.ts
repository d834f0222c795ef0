import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Files share what they load: a quarter of the time. Nothing of ours keeps state that one test could leave to another.
    isolate: false,
  },
});
