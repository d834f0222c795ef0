import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/cli/display-width.ts';
import { textTable } from '../../src/cli/text-table.ts';

describe('the width of a text in a terminal', () => {
  // Unicode Standard Annex 11: Wide and Fullwidth take two columns.
  it.each([
    ['abc', 3],
    ['汇总', 4],
    ['，。（）“”', 10],
    ['ＡＢ', 4],
    ['①', 1],
    ['é', 1],
    ['\u001b[31mred\u001b[0m', 3],
    ['', 0],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('a text table', () => {
  it('keeps its columns under each other, Chinese or not', () => {
    expect(
      textTable(
        [{ heading: '单位' }, { heading: '应报', align: 'right' }],
        [
          ['S01 城关', '3'],
          ['abc', '120'],
        ],
        2,
      ),
    ).toEqual(['  单位      应报', '  S01 城关     3', '  abc        120']);
  });
});
