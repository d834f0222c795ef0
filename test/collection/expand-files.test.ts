import { describe, expect, it } from 'vitest';
import { expandFiles } from '../../src/collection/expand-files.ts';
import { matchPattern } from '../../src/collection/match-pattern.ts';
import { Trouble } from '../../src/model/trouble.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('file arguments', () => {
  const files = {
    '甲 街道/1.xlsx': 'x',
    '甲 街道/2.csv': 'x',
    '乙/深/3.xlsx': 'x',
    '01[改].xlsx': 'x',
    '~$1.xlsx': 'x',
  };
  const expand = (...texts: string[]) => expandFiles(texts, temporaryFolder(files), undefined).map(({ path }) => path);

  it('are files, folders or patterns, each file once', () => {
    expect(expand('甲 街道/1.xlsx', '甲 街道')).toEqual(['甲 街道/1.xlsx', '甲 街道/2.csv']);
    expect(expand('*/*.xlsx')).toEqual(['甲 街道/1.xlsx']);
    expect(expand('**/*.xlsx')).toEqual(['01[改].xlsx', '乙/深/3.xlsx', '甲 街道/1.xlsx']);
    expect(expand('甲*/{1,9}.*')).toEqual(['甲 街道/1.xlsx']);
  });

  it('are taken as they stand where a file has that very name', () => {
    expect(expand('01[改].xlsx')).toEqual(['01[改].xlsx']);
  });

  it('are all named when no file answers to them', () => {
    const folder = temporaryFolder(files);
    const run = () => expandFiles(['none.xlsx', '甲 街道/1.xlsx', '*.docx'], folder);
    expect(run).toThrow(Trouble);
    try {
      run();
    } catch (error) {
      expect(error instanceof Trouble && error.problems.map(({ parameters }) => parameters)).toEqual([
        { pattern: 'none.xlsx' },
        { pattern: '*.docx' },
      ]);
    }
  });
});

describe('a pattern', () => {
  it.each([
    ['a?.xlsx', 'ab.xlsx', true],
    ['a?.xlsx', 'a/.xlsx', false],
    ['[ab]*.xlsx', 'b1.xlsx', true],
    ['[!ab]*.xlsx', 'b1.xlsx', false],
    ['**/x', 'x', true],
    ['**', 'a/b/c', true],
    ['a.c', 'abc', false],
    ['a(1).xlsx', 'a(1).xlsx', true],
    ['[', '[', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(matchPattern(pattern)(path)).toBe(expected);
  });
});
