import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    // A program of its own, started by the one that reads old formats.
    child: 'src/grid/legacy/child.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: true,
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  inputOptions: { checks: { pluginTimings: false } },
});
