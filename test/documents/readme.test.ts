import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const commandLine = join(root, 'dist/cli/main.js');
const readmes = ['README.md', 'README.zh-CN.md'] as const;

/** The code block after a marker comment. */
function block(document: string, marker: string): string {
  const match = new RegExp(`<!-- ${marker} -->\\s*\`\`\`\\w*\\n([\\s\\S]*?)\`\`\``).exec(document);
  if (!match?.[1]) throw new Error(`no block "${marker}"`);
  return match[1];
}

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

describe.each(readmes)('%s', (name) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'huizong-readme-'));
    for (const part of ['samples', 'schemas', 'package.json'])
      cpSync(join(root, part), join(folder, part), { recursive: true });
    symlinkSync(join(root, 'dist'), join(folder, 'dist'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const commands = block(read(name), 'commands');
  it('names the same commands as the English one', () => {
    expect(commands).toBe(block(read(readmes[0]), 'commands'));
  });

  // Each command reads the whole inbox of the samples, so the same words are run once.
  it.each(name === readmes[0] ? commands.trim().split('\n') : [])('%s', (command) => {
    const [runner, program, ...args] = command.split(' ');
    expect([runner, program]).toEqual(['npx', 'huizong']);
    const run = spawnSync(process.execPath, [commandLine, ...args], { cwd: folder, encoding: 'utf8' });
    // The samples hold mistakes on purpose, so what checks them exits 1 (README, "exit code").
    const expected = /^(check|merge)$/.test(args[0] ?? '') ? 1 : 0;
    expect({ status: run.status, stderr: run.status === expected ? '' : run.stderr }).toEqual({
      status: expected,
      stderr: '',
    });
    expect(run.stdout).not.toBe('');
  });

  const deciding = block(read(name), 'deciding');
  it('decides with the same commands as the English one', () => {
    expect(deciding).toBe(block(read(readmes[0]), 'deciding'));
  });

  it.runIf(name === readmes[0])('decides on a copy of the samples, one after the other', { timeout: 300_000 }, () => {
    for (const command of deciding.trim().split('\n')) {
      const [runner, program = '', ...args] = command.split(' ');
      if (runner === 'cp') {
        const [from = '', to = ''] = args;
        cpSync(join(folder, from), join(folder, to), { recursive: true });
        continue;
      }
      expect([runner, program]).toEqual(['npx', 'huizong']);
      const run = spawnSync(process.execPath, [commandLine, ...args], { cwd: folder, encoding: 'utf8' });
      expect({ command, status: run.status, nothing: run.stdout === '' }).toEqual({
        command,
        status: 0,
        nothing: false,
      });
    }
    expect(readFileSync(join(folder, 'samples/trial/decisions.yaml'), 'utf8').match(/^- decision/gm)).toHaveLength(2);
    expect(existsSync(join(folder, 'samples/demo/decisions.yaml'))).toBe(false);
  });

  it('runs the embedding, which is at most ten lines', () => {
    const snippet = block(read(name), 'embedding');
    expect(snippet.trim().split('\n').length).toBeLessThanOrEqual(10);
    writeFileSync(join(folder, 'embedding.mjs'), snippet);
    const run = spawnSync(process.execPath, ['embedding.mjs'], { cwd: folder, encoding: 'utf8' });
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/\d+/);
  });

  it('links only to files that exist', () => {
    const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });
});
