import { localiseReturn, localiseSubtree } from '../src/consolidate/localise-return.ts';
import { formCode, street, streetRun } from './localise-street.ts';

/** Medians in milliseconds of processor time, so that what else runs does not count, and how many independent mistakes were named. */
export interface LocaliseTimes {
  readonly returnMs: number;
  readonly returnMistakes: number;
  readonly streetMs: number;
  readonly streetMistakes: number;
}

/**
 * How long localising takes, the building of the systems included: a return of 500 cells and 60 rules (1,100 places)
 * with three mistakes, and a street with 30 communities that declares three wrong totals.
 */
export function localiseTimes(times = 11): LocaliseTimes {
  const oneReturn = streetRun({
    community: [
      [25, 900],
      [137, 81],
      [304, 450],
    ],
  });
  const oneStreet = streetRun({
    declared: [
      [25, 900],
      [137, 81],
      [304, 450],
    ],
  });
  const [returnMs, inReturn] = medianOf(times, () => localiseReturn(oneReturn, { unit: 'C1', form: formCode }));
  const [streetMs, inStreet] = medianOf(5, () => localiseSubtree(oneStreet, { unit: street, form: formCode }));
  const named = (found: typeof inReturn) => found?.components.filter((each) => 'sets' in each).length ?? 0;
  return { returnMs, returnMistakes: named(inReturn), streetMs, streetMistakes: named(inStreet) };
}

function medianOf<Result>(times: number, task: () => Result): readonly [number, Result] {
  const result = task();
  const spent = Array.from({ length: times }, () => {
    const started = process.cpuUsage();
    task();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return [spent[Math.floor(times / 2)] ?? 0, result];
}
