/**
 * `npm run demo`: takes the invented district through the whole job with the command line, shows each command and what
 * it printed, and leaves the workbooks in `out/`. Exits 0 when every command ended as it should.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'out', 'demo');
const linesShown = 40;

/** Runs one command as a user would, and says whether its exit code is the one that is right here. */
function step(title, args, expectedCode) {
  console.log(`\n── ${title}\n$ huizong ${args.map((argument) => relative(root, argument) || argument).join(' ')}`);
  const run = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { cwd: root, encoding: 'utf8' });
  const lines = `${run.stdout}${run.stderr}`.trimEnd().split('\n');
  console.log(lines.slice(0, linesShown).join('\n'));
  if (lines.length > linesShown) console.log(`… (${lines.length - linesShown} more lines)`);
  console.log(`[exit code ${run.status}]`);
  if (run.status !== expectedCode) {
    console.error(`expected exit code ${expectedCode}`);
    process.exit(1);
  }
  return run.stdout;
}

rmSync(out, { recursive: true, force: true });
const collection = join(root, 'samples', 'demo');

step(
  '1. 空表 Templates: one workbook per unit that owes something',
  ['templates', '-C', collection, '-o', join(out, 'templates')],
  0,
);
step('2. 报送情况 Status: who has reported', ['status', '-C', collection], 0);
step('3. 审核 Check: exits 1, because the samples contain mistakes on purpose', ['check', '-C', collection], 1);
step(
  '4. 汇总 Merge: the summary workbook (exits 1: the mistakes still stand)',
  ['merge', '-C', collection, '-o', out],
  1,
);

const summary = join(out, '示范新区 2020-Q1 汇总表.xlsx');
if (!existsSync(summary)) {
  console.error(`the summary workbook is missing: ${summary}`);
  process.exit(1);
}
console.log(`\n汇总表在这里 The summary workbook is here:\n${summary}`);
