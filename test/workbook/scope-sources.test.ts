import { describe, expect, it } from 'vitest';
import { scopeSources } from '../../src/workbook/summary/scope-filter.ts';
import { scopeUnits } from '../../src/workbook/summary/scope-units.ts';
import { sampleContents, tree } from './summary-sample.ts';

const sample = sampleContents();

/** Paths of the sources that the summary of one unit names. */
function named(scope: string): readonly string[] {
  const earlier = { account: { path: '2019/C1.xlsx', verdict: 'read' as const }, returns: 1, units: ['C1'], cells: 3 };
  const contents = { ...sample, scope, sources: [...sample.sources, earlier] };
  return scopeSources(contents, scopeUnits(tree, scope)).map(({ account }) => account.path);
}

describe('the sources of a summary', () => {
  it('are those of its units, of every period, and in that of the whole tree all files', () => {
    expect(named('C1')).toEqual(['C1.xlsx', '2019/C1.xlsx']);
    expect(named(tree.root.code)).toEqual([...sample.sources.map(({ account }) => account.path), '2019/C1.xlsx']);
    expect(named('C2')).toEqual(['C2.xlsx']);
  });
});
