import { emptyCellValues, setAmount } from '../src/model/cell-values.ts';
import type { CellValues } from '../src/model/return.ts';
import type { Accumulator } from '../src/rollup/accumulator.ts';
import { accumulated, addValues, createAccumulator } from '../src/rollup/accumulator.ts';
import type { AggregationPlan } from '../src/rollup/aggregation-plan.ts';

/**
 * Roll-up alone: communities × cells streamed from a generator into streets, parks and the district, with overflow
 * checks. The generator's own cost is measured first and taken out. Prints seconds and peak memory.
 */
const communities = 100_000;
const cells = 1_440;
const communitiesPerStreet = 50;
const streetsPerPark = 20;

const open = Array.from({ length: cells }, () => true);
const none = new Int32Array(0);
const plan: AggregationPlan = {
  length: cells,
  sum: Int32Array.from(open, (_, cell) => cell),
  maximum: none,
  minimum: none,
  means: [],
  recompute: none,
  confirmed: none,
  none,
  targets: [],
  decimals: new Uint8Array(cells),
};

/** One buffer for all returns; a few cells change from one to the next, as different returns would. */
function* returns(): Generator<CellValues> {
  const values = emptyCellValues(cells);
  for (let cell = 0; cell < cells; cell++) setAmount(values, cell, cell * 100 + 37);
  for (let community = 0; community < communities; community++) {
    values.amount[community % cells] = community;
    yield values;
  }
}

function rollUpAll(): CellValues {
  const district = createAccumulator(plan);
  let park = createAccumulator(plan);
  let street = createAccumulator(plan);
  let community = 0;
  const close = (lower: Accumulator, upper: Accumulator) => {
    addValues(upper, accumulated(lower, open));
    return createAccumulator(plan);
  };
  for (const values of returns()) {
    addValues(street, values);
    community++;
    if (community % communitiesPerStreet === 0) street = close(street, park);
    if (community % (communitiesPerStreet * streetsPerPark) === 0) park = close(park, district);
  }
  return accumulated(district, open);
}

function seconds(task: () => unknown): number {
  const started = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

const generating = seconds(() => {
  for (const values of returns()) if (values.amount[0] === -1) throw new Error('not generated');
});
const whole = Math.min(...[1, 2, 3].map(() => seconds(rollUpAll)));
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  `${communities} communities × ${cells} cells: ${(whole - generating).toFixed(2)} s CPU, peak ${megabytes.toFixed(0)} MB\n`,
);
