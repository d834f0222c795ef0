import { describe, expect, it } from 'vitest';
import { balanceLines } from '../../src/workbook/template/balance-lines.ts';

describe('a heading', () => {
  it.each([
    // Six characters are twelve units wide: too wide for eleven, less one for the margins.
    ['具备组建条件', 11, '具备组\n建条件'],
    ['具备组建条件', 13, '具备组建条件'],
    ['联合或区域组建', 10, '联合或区\n域组建'],
    ['产值或营业收入累计数', 9, '产值或营\n业收入累\n计数'],
    // Three and a half characters fit, so three.
    ['一二三四五六七', 8, '一二三\n四五六\n七'],
    ['组织覆盖率\n（%）', 8, '组织覆\n盖率\n（%）'],
    ['Share rated good', 8, 'Share rated good'],
    ['', 8, ''],
  ])('%j in %i is %j', (text, width, expected) => {
    expect(balanceLines(text, width)).toBe(expected);
  });
});
