import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, type ProgramOutcome, runPrograms } from './run-programs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const commandLine = join(root, 'dist/cli/main.js');
const readmes = ['README.md', 'README.zh-CN.md'] as const;

/** Of 2019 the commands read the last quarter; the rest, more of the same, in `npm run long`. */
const moreHistory = /samples\/demo\/inbox\/(2019|2019-Q[123])$/;
const isLong = process.env.HUIZONG_LONG === '1';

/** The code block after a marker comment. */
function block(name: string, marker: string): string {
  const match = new RegExp(`<!-- ${marker} -->\\s*\`\`\`\\w*\\n([\\s\\S]*?)\`\`\``).exec(read(name));
  if (!match?.[1]) throw new Error(`no block "${marker}"`);
  return match[1];
}

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

function linesOf(name: string, marker: string): readonly string[] {
  return block(name, marker).trim().split('\n');
}

function called(line: string): Program {
  const [runner, program, ...words] = line.split(' ');
  if (runner !== 'npx' || program !== 'huizong') throw new Error(`no command of ours: ${line}`);
  return { file: commandLine, words };
}

/** What `npm install huizong` and a clone leave to the reader. */
function readersFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'huizong-readme-'));
  const filter = (path: string) => isLong || !moreHistory.test(path);
  for (const part of ['samples', 'schemas', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true, filter });
  symlinkSync(join(root, 'dist'), join(folder, 'dist'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

describe('what the READMEs tell the reader to run', () => {
  // Each command reads the whole inbox of the samples, so the words that both READMEs share are run once.
  const commands = linesOf(readmes[0], 'commands');
  const [copying = '', ...deciding] = linesOf(readmes[0], 'deciding');
  const outcomes = new Map<string, ProgramOutcome>();
  let folder = '';
  beforeAll(() => {
    folder = readersFolder();
    const [, , from = '', to = ''] = /^(cp -r) (\S+) (\S+)$/.exec(copying) ?? [];
    cpSync(join(folder, from), join(folder, to), { recursive: true });
    const programs = new Map([...commands, ...deciding].map((line) => [line, called(line)]));
    for (const name of readmes) {
      const file = join(folder, `${name}.mjs`);
      writeFileSync(file, block(name, 'embedding'));
      programs.set(name, { file, words: [] });
    }
    const ran = runPrograms([...programs.values()], folder);
    [...programs.keys()].forEach((line, index) => {
      const outcome = ran[index];
      if (outcome) outcomes.set(line, outcome);
    });
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** How a program ended; what it said on stderr is shown where it ended otherwise. */
  function expectStatus(line: string, status: number): void {
    const outcome = outcomes.get(line);
    const err = outcome?.status === status ? '' : outcome?.err;
    expect({ line, status: outcome?.status, err }).toEqual({ line, status, err: '' });
    expect(outcome?.out).not.toBe('');
  }

  it.each(commands)('%s', (command) => {
    // The samples hold mistakes on purpose, so what checks them exits 1 (README, "exit code").
    expectStatus(command, /^npx huizong (check|merge) /.test(command) ? 1 : 0);
  });

  it('decides on a copy of the samples, one after the other', () => {
    for (const command of deciding) expectStatus(command, 0);
    expect(readFileSync(join(folder, 'samples/trial/decisions.yaml'), 'utf8').match(/^- decision/gm)).toHaveLength(2);
    expect(existsSync(join(folder, 'samples/demo/decisions.yaml'))).toBe(false);
  });

  it.each(readmes)('runs the embedding of %s, which is at most ten lines', (name) => {
    expect(linesOf(name, 'embedding').length).toBeLessThanOrEqual(10);
    expectStatus(name, 0);
    expect(outcomes.get(name)).toMatchObject({ err: '', out: expect.stringMatching(/\d+/) });
  });
});

describe.each(readmes)('%s', (name) => {
  it.each(['commands', 'deciding'])('names the same commands as the English one (%s)', (marker) => {
    expect(block(name, marker)).toBe(block(readmes[0], marker));
  });

  it('links only to files that exist', () => {
    const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });
});
