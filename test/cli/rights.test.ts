import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../collection/temporary-folder.ts';
import { forms, units } from '../consolidate/small-district.ts';

// Root may do everything, so as root the command line runs as nobody.
const nobody = 65534;
const asOther = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
const project = fileURLToPath(new URL('../../', import.meta.url));

function huizong(folder: string, ...words: readonly string[]) {
  const script = [join(project, 'dist/cli/main.js'), ...words, '-C', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, script, {
    ...asOther,
    cwd: project,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TMPDIR: '/tmp', HOME: '/tmp' },
  });
  return { code: status, out: stdout, err: stderr };
}

function collection(): string {
  const folder = temporaryFolder({
    'huizong.yaml': 'name: 示范新区\nperiod: 2020-Q1\n',
    'forms/forms.yaml': forms,
    'units.csv': units,
    'inbox/locked.xlsx': 'x',
  });
  chmodSync(folder, 0o755);
  return folder;
}

describe('a user without rights', () => {
  it.skipIf(process.platform === 'win32')('gets a finding for a file that may not be read', () => {
    const folder = collection();
    chmodSync(join(folder, 'inbox/locked.xlsx'), 0o000);
    const { code, out, err } = huizong(folder, 'check');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('文件打不开：没有权限');
  });

  it.skipIf(process.platform === 'win32')('gets one message where nothing may be written, and nothing is', () => {
    const folder = collection();
    mkdirSync(join(folder, 'out'));
    chmodSync(join(folder, 'out'), 0o555);
    const { code, out, err } = huizong(folder, 'merge');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^无法建立文件夹 .*没有权限。.*\n$/);
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('gets one message for an inbox or a units file that may not be read', () => {
    const folder = collection();
    chmodSync(join(folder, 'units.csv'), 0o000);
    expect(huizong(folder, 'check')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^无法读取 units\.csv：没有权限/),
    });
    chmodSync(join(folder, 'units.csv'), 0o644);
    chmodSync(join(folder, 'inbox'), 0o000);
    const closed = huizong(folder, 'check');
    chmodSync(join(folder, 'inbox'), 0o755);
    expect(closed).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^无法读取 .*inbox：没有权限/) });
  });
});
