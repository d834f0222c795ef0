import { describe, expect, it } from 'vitest';
import { quotedSheetName, sheetName, templateSheetName } from '../../src/layout/sheet-names.ts';

describe('names of sheets', () => {
  it('say the kind of figures, except the own ones of a community', () => {
    expect(templateSheetName({ code: 'DJ01' }, 'own', 'community')).toBe('DJ01');
    expect(templateSheetName({ code: 'DJ01' }, 'own', 'street')).toBe('DJ01 本级');
    expect(templateSheetName({ code: 'DJ01' }, 'declared', 'street')).toBe('DJ01 上报合计');
    expect(templateSheetName({ code: 'JJ01' }, 'confirmed', 'district')).toBe('JJ01 核定数');
  });

  // Excel's rules: at most 31 characters, none of \ / ? * [ ] :
  it('are names Excel accepts', () => {
    expect(sheetName("a/b?c*[d]:'e\\f")).toBe('a b c  d   e f');
    expect(sheetName('表'.repeat(40))).toBe('表'.repeat(31));
  });

  it('are quoted in formulas', () => {
    expect(quotedSheetName('DJ01 本级')).toBe("'DJ01 本级'");
    expect(quotedSheetName("a'b")).toBe("'a''b'");
  });
});
