import { describe, expect, it } from 'vitest';
import { nameUnits } from '../../src/checks/name-units.ts';
import type { Finding } from '../../src/model/finding.ts';
import { tree } from './build-tree.ts';

describe('naming the units of findings', () => {
  it('adds the name to a code that is in the tree, and leaves all else as it is', () => {
    const finding = (unit: string): Finding => ({ code: 'cell-blank', severity: 'error', unit, parameters: {} });
    expect(nameUnits([finding('101'), finding('999'), { ...finding('101'), unitName: '旧名' }], tree)).toEqual([
      { ...finding('101'), unitName: '新华街道' },
      finding('999'),
      { ...finding('101'), unitName: '旧名' },
    ]);
  });
});
