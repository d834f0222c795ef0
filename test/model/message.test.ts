import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/model/message.ts';

const template = { zh: '{count} 格：{cells}', en: '{count} {count|cell differs|cells differ}: {cells}' };

describe('fillTemplate', () => {
  it.each([
    [0, '0 cells differ: D4'],
    [1, '1 cell differs: D4'],
    [2, '2 cells differ: D4'],
  ])('speaks of %i as English does', (count, expected) => {
    expect(fillTemplate(template, { count, cells: 'D4' }, 'en')).toBe(expected);
  });

  it('takes a parameter in the language asked for, and leaves nothing for one that is absent', () => {
    expect(fillTemplate(template, { count: 1, cells: { zh: '甲', en: 'A' } }, 'zh-CN')).toBe('1 格：甲');
    expect(fillTemplate(template, { count: 1 }, 'zh-CN')).toBe('1 格：');
  });

  it('does not fill in what a parameter brings with it', () => {
    expect(fillTemplate(template, { count: 3, cells: '{count|a|b}\u0007' }, 'zh-CN')).not.toContain('\u0007');
    expect(fillTemplate(template, { count: 3, cells: '{count|a|b}' }, 'zh-CN')).toBe('3 格：{count|a|b}');
  });
});
