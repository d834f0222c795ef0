import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz-run.ts';
import { goodFiles, oldFiles } from './good-files.ts';

/** The long run (`npm run fuzz`) begins at another one. */
const seed = 20_200_401;

describe('mutants of good files', () => {
  it('are answered, each in its second, without growth', () => {
    const { verdicts, failures, growth } = fuzz(goodFiles(), seed, 480);
    expect(failures.map(({ mutant, why }) => `${mutant}: ${why}`)).toEqual([]);
    // Mutants that were all thrown out at the door would prove nothing.
    expect(verdicts.get('read') ?? 0).toBeGreaterThan(100);
    expect(verdicts.get('damaged') ?? 0).toBeGreaterThan(100);
    expect(growth).toBeLessThan(200);
  });

  it('are answered in old formats too', () => {
    const { failures } = fuzz(oldFiles(), seed, process.env.HUIZONG_LONG ? 20 : 5);
    expect(failures.map(({ mutant, why }) => `${mutant}: ${why}`)).toEqual([]);
  });
});
