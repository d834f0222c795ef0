import { describe, expect, it } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { writtenNotes } from '../../src/cli/written-notes.ts';

function shown(given: Partial<Terminal>, wanted = true): string {
  let err = '';
  const terminal: Terminal = {
    out: () => {
      throw new Error('progress never goes to stdout');
    },
    err: (text) => {
      err += text;
    },
    interactive: true,
    environment: {},
    folder: '/',
    today: () => '2020-04-20',
    ...given,
  };
  const progress = startProgress(terminal, '正在收表', wanted);
  progress.step('a.xlsx');
  progress.step('b.xlsx');
  progress.done();
  return err;
}

describe('progress', () => {
  it('is one line on a terminal, wiped when done', () => {
    expect(shown({})).toBe('\r\u001b[2K正在收表 1\r\u001b[2K正在收表 2\r\u001b[2K');
  });

  it('uses no escape sequence under NO_COLOR (https://no-color.org)', () => {
    expect(shown({ environment: { NO_COLOR: '1' } })).not.toContain('\u001b');
  });

  it('is silent in a pipe, on a dumb terminal, and when it is not wanted', () => {
    expect(shown({ interactive: false })).toBe('');
    expect(shown({ environment: { TERM: 'dumb' } })).toBe('');
    expect(shown({}, false)).toBe('');
  });
});

describe('an output that was open elsewhere', () => {
  it('is named with the name it got instead', () => {
    const files = [{ path: 'b.xlsx' }, { path: 'a-1.xlsx', insteadOf: 'a.xlsx' }];
    expect(writtenNotes(files, 'zh-CN')).toEqual(['a.xlsx 正被其他程序（如 Excel）打开，已另存为 a-1.xlsx。']);
  });
});
