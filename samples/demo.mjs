/**
 * `npm run demo`: takes the invented district through the whole job with the command line, shows each command and what
 * it printed, and leaves the workbooks in `out/`. Exits 0 when every command ended as it should.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'out', 'demo');
const linesShown = 40;
const collection = join(root, 'samples', 'demo');

const steps = [
  {
    title: '1. 空表 Templates: the workbook of one community; without -u those of all units',
    args: ['templates', '-C', collection, '-u', '1105', '-o', join(out, 'templates')],
    expectedCode: 0,
  },
  { title: '2. 报送情况 Status: who has reported', args: ['status', '-C', collection], expectedCode: 0 },
  {
    title: '3. 审核 Check: exits 1, because the samples contain mistakes on purpose',
    args: ['check', '-C', collection],
    expectedCode: 1,
  },
  {
    title: '4. 汇总 Merge: the summary workbook (exits 1: the mistakes still stand)',
    args: ['merge', '-C', collection, '-o', out],
    expectedCode: 1,
  },
];

/** Starts a command as a user would. */
function start(args) {
  const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { cwd: root });
  return Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
}

/** Shows what a command printed, and stops where its exit code is not the one that is right here. */
function show({ title, args, expectedCode }, [printed, complaints, [code]]) {
  console.log(`\n── ${title}\n$ huizong ${args.map((argument) => relative(root, argument) || argument).join(' ')}`);
  const lines = `${printed}${complaints}`.trimEnd().split('\n');
  console.log(lines.slice(0, linesShown).join('\n'));
  if (lines.length > linesShown) console.log(`… (${lines.length - linesShown} more lines)`);
  console.log(`[exit code ${code}]`);
  if (code !== expectedCode) {
    console.error(`expected exit code ${expectedCode}`);
    process.exit(1);
  }
}

rmSync(out, { recursive: true, force: true });
// None needs another, and each reads the whole inbox: together they take half the time.
const runs = steps.map(({ args }) => start(args));
for (const [index, step] of steps.entries()) show(step, await runs[index]);

const summary = join(out, '示范新区 2020-Q1 汇总表.xlsx');
if (!existsSync(summary)) {
  console.error(`the summary workbook is missing: ${summary}`);
  process.exit(1);
}
console.log(`\n汇总表在这里 The summary workbook is here:\n${summary}`);
