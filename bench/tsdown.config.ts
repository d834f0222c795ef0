import { defineConfig } from 'tsdown';

// The script that reads and does no more, bundled as the commands are: it is no part of the package.
export default defineConfig({
  entry: { 'read-script': 'read-script.ts', child: '../src/grid/legacy/child.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: false,
  outDir: 'dist',
  outExtensions: () => ({ js: '.js' }),
  inputOptions: { checks: { pluginTimings: false } },
});
