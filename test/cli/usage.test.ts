import { describe, expect, it } from 'vitest';
import { commandList } from '../../src/cli/command-list.ts';
import { temporaryFolder } from '../collection/temporary-folder.ts';
import { huizong } from './run.ts';

const english = { environment: { LANG: 'en_GB.UTF-8' } };

describe('help', () => {
  it('stands on stdout, ends with 0, and lists every command', async () => {
    const { code, out, err } = await huizong(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { words } of commandList) expect(out).toContain(words.split(' ')[0]);
    expect(out).toContain('用法：');
  });

  it.each(commandList.map(({ words }) => words))(
    'of %s shows at least two real examples, in both languages',
    async (words) => {
      const chinese = await huizong([...words.split(' '), '-h']);
      const inEnglish = await huizong([...words.split(' '), '-h', '--lang', 'en']);
      const examples = (text: string) => text.split('\n').filter((line) => line.startsWith(`  huizong ${words}`));
      expect(chinese.code).toBe(0);
      expect(examples(chinese.out).length).toBeGreaterThanOrEqual(2);
      expect(examples(inEnglish.out).length).toBeGreaterThanOrEqual(2);
      expect(inEnglish.out).not.toMatch(/[例用]：/);
      expect(chinese.out).not.toMatch(/Usage:|Options:|display help/);
    },
  );

  it('shows the version of the package', async () => {
    expect(await huizong(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe('a mistake on the command line', () => {
  it.each([
    [['chekc'], '没有命令“chekc”。是否想用“check”？'],
    [['check', '--stric'], '没有选项“--stric”。是否想用“--strict”？'],
    [['forms', 'lnt'], '没有命令“lnt”。是否想用“lint”？'],
    [['forms', 'show'], '缺少参数“code”。用 -h 查看写法。'],
    [['check', '-p'], '选项“-p, --period <period>”后面缺少内容。用 -h 查看写法。'],
    [['status', 'a'], '参数太多。带空格的路径要加引号；用 -h 查看写法。'],
    [[], '没有写命令。用 huizong -h 查看所有命令。'],
    [['merge', '--lang', 'fr'], '不认识语言“fr”。可选 zh-CN 或 en。'],
    [['merge', '--as-of', '2020-02-30'], '“2020-02-30”不是日期。请写成 2020-04-15。'],
  ])('%j ends with 2 and one line on stderr', async (words, line) => {
    expect(await huizong(words)).toEqual({ code: 2, out: '', err: `${line}\n` });
  });

  it('is told in English where the locale is English, and in Chinese everywhere else', async () => {
    expect((await huizong(['chekc'], english)).err).toBe('There is no command "chekc". Did you mean "check"?\n');
    for (const LANG of ['zh_CN.UTF-8', 'de_DE.UTF-8', 'C', '']) {
      expect((await huizong(['chekc'], { environment: { LANG } })).err).toContain('没有命令');
    }
    expect((await huizong(['chekc', '--lang', 'zh-CN'], english)).err).toContain('没有命令');
  });

  it('is told in the language of the collection it was made in', async () => {
    const folder = temporaryFolder({ 'huizong.yaml': 'name: 甲\nlanguage: en\n', 'sub/x': '' });
    expect((await huizong(['chekc'], { folder: `${folder}/sub` })).err).toContain('There is no command');
  });

  it('is one JSON document under --json, and nothing else', async () => {
    const { code, out, err } = await huizong(['check', '--json', '--stric']);
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(JSON.parse(out)).toEqual({
      command: 'check',
      version: expect.stringMatching(/^\d/),
      collection: null,
      period: null,
      ok: false,
      summary: { problems: 1 },
      files: [],
      returns: [],
      findings: [
        { code: 'option-unknown', severity: 'error', message: '没有选项“--stric”', advice: '是否想用“--strict”？' },
      ],
    });
  });
});

describe('outside a collection', () => {
  it.each(['check', 'merge', 'status', 'templates', 'forms lint', 'forms show X'])('%s ends with 2', async (words) => {
    const folder = temporaryFolder();
    const { code, out, err } = await huizong(words.split(' '), { folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      `从 ${folder} 向上都没有找到 huizong.yaml。请用 -C 指定汇总文件夹，或用 huizong init 新建一个。\n`,
    );
  });
});
