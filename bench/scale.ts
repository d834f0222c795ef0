import { benchCollection } from './collections.ts';
import { contestants, run } from './contestants.ts';

// npm run bench:scale: marginal cost of a return and peak memory of a whole merge, from 1,000 to 10,000 returns.
const sizes = process.argv.slice(2).map(Number);
const steps = sizes.length > 0 ? sizes : [1000, 5000, 10_000];
const merge = contestants().find(({ name }) => name === 'merge');
if (!merge) throw new Error('no merge');
let before: { readonly returns: number; readonly cpuMs: number } | undefined;
for (const returns of steps) {
  const { cpuMs, peakMb } = run(merge, await benchCollection(returns));
  const slope = before
    ? ((cpuMs - before.cpuMs) / (returns - before.returns)).toFixed(2)
    : (cpuMs / returns).toFixed(2);
  const allowed = 120 + (16 * returns) / 1024;
  process.stdout.write(
    `${returns} returns: ${(cpuMs / 1000).toFixed(1)} s CPU, ${slope} ms for each more, peak ${peakMb.toFixed(0)} MB (target ${allowed.toFixed(0)} MB)\n`,
  );
  before = { returns, cpuMs };
}
