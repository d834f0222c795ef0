import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchCollection } from './collections.ts';
import { contestants, run } from './contestants.ts';
import { median } from './median.ts';

/**
 * npm run bench:audit-cost -- 1000 [rounds]: what auditing adds to `merge` where nothing is wrong. The same returns are merged
 * twice in turn: with rules, peers and all suspicions, and with none of them. Prints, last, one line of JSON.
 */
const returns = Number(process.argv[2] ?? 1000);
const rounds = Number(process.argv[3] ?? 3);
const merge = contestants().find(({ name }) => name === 'merge');
if (!merge) throw new Error('no merge');

const folder = await benchCollection(returns);
const audited = variant('audited', audit, 'suspicions: { far-from-peers: warning, digit-preference: warning }');
const bare = variant(
  'bare',
  () => '',
  'suspicions: { same-figures: off, all-zero: off, last-period-copied: off, far-from-peers: off, digit-preference: off }',
);
const times = { audited: [] as number[], bare: [] as number[] };
for (let round = 0; round < rounds; round++) {
  times.bare.push(run(merge, bare).cpuMs);
  times.audited.push(run(merge, audited).cpuMs);
}
const [auditedMs, bareMs] = [median(times.audited), median(times.bare)];
process.stdout.write(
  `${returns} returns, 66 rules on 1,440 cells (1,716 judgements a return), 3 peers, every suspicion: ${(auditedMs / 1000).toFixed(2)} s CPU with auditing, ${(bareMs / 1000).toFixed(2)} s without\n`,
);
const added = Math.round((auditedMs / bareMs - 1) * 100) / 100;
process.stdout.write(`${JSON.stringify({ returns, auditedMs, bareMs, added })}\n`);

/** The same returns, register and forms, but for what is audited. */
function variant(name: string, auditing: (form: string) => string, settings: string): string {
  const made = join(folder, name);
  rmSync(made, { recursive: true, force: true });
  mkdirSync(join(made, 'forms'), { recursive: true });
  cpSync(join(folder, 'units.csv'), join(made, 'units.csv'));
  const configuration = readFileSync(join(folder, 'huizong.yaml'), 'utf8');
  writeFileSync(join(made, 'huizong.yaml'), `${configuration}inbox: ../inbox\n${settings}\n`);
  for (const file of readdirSync(join(folder, 'forms'))) {
    const [items = ''] = readFileSync(join(folder, 'forms', file), 'utf8').split('rules:\n');
    writeFileSync(join(made, 'forms', file), items + auditing(file.replace('.yaml', '')));
  }
  return made;
}

/** Rules that hold for every return of the bench: column 1 is 50,000 or more, every other figure less. */
function audit(form: string): string {
  const numbers = (length: number, from: number): number[] => Array.from({ length }, (_, index) => index + from);
  const rule = (id: number, text: string): string =>
    `  - { id: ${form}-${id}, label: { zh: 规则${id}, en: Rule ${id} }, rule: ${text} }`;
  return [
    'rules:',
    ...numbers(11, 2).map((column) => rule(column, `col${column}x <= col1x`)),
    ...numbers(11, 1).map((item) => rule(item + 20, `row${item}x <= row${item + 1}x + row${item + 2}x + 100000`)),
    'peers:',
    `  - { id: ${form}-P1, label: { zh: 栏1, en: Column 1 }, measure: 'RATIO(row1x.col1x, row2x.col1x)', limit: 1000 }`,
    '',
  ].join('\n');
}
