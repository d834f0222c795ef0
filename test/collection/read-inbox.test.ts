import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/collection/disk.ts';
import { readInbox } from '../../src/collection/read-inbox.ts';
import type { ReceivedFile } from '../../src/consolidate/received-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

function inShort(file: ReceivedFile): string {
  if ('bytes' in file) return `${file.path}: ${file.bytes.length} bytes`;
  return [`${file.path}: ${file.verdict}`, ...(file.note ? [file.note.code] : [])].join(' ');
}

function read(folder: string, fileBytes = 1000): readonly string[] {
  return [...readInbox(folder, { fileBytes })].map(inShort);
}

describe('reading an inbox', () => {
  it('reads sub-folders, Chinese names and spaces, in the order of the whole path', () => {
    const folder = temporaryFolder({
      '乙街道/2 号.xlsx': 'xx',
      '甲街道/深/更深/1.xlsx': 'x',
      'b.xlsx': 'xxx',
      'a b.xlsx': '',
    });
    expect(read(folder)).toEqual([
      'a b.xlsx: 0 bytes',
      'b.xlsx: 3 bytes',
      '乙街道/2 号.xlsx: 2 bytes',
      '甲街道/深/更深/1.xlsx: 1 bytes',
    ]);
  });

  it('names and skips what Excel, macOS and Windows leave lying about', () => {
    const folder = temporaryFolder({ '~$a.xlsx': 'x', '.DS_Store': 'x', 'Thumbs.db': 'x', 'a.xlsx': 'x' });
    expect(read(folder)).toEqual(['.DS_Store: skipped', 'Thumbs.db: skipped', 'a.xlsx: 1 bytes', '~$a.xlsx: skipped']);
  });

  it('ends where links go in a circle, and says what a link to nothing is', () => {
    const folder = temporaryFolder({ 'sub/a.xlsx': 'x' });
    symlinkSync(folder, join(folder, 'sub/again'));
    symlinkSync(join(folder, 'gone.xlsx'), join(folder, 'broken.xlsx'));
    symlinkSync('itself.xlsx', join(folder, 'itself.xlsx'));
    expect(read(folder)).toEqual([
      'broken.xlsx: damaged file-unreadable',
      'itself.xlsx: damaged file-unreadable',
      'sub/a.xlsx: 1 bytes',
    ]);
  });

  it('does not wait for a pipe', () => {
    const folder = temporaryFolder({ 'a.xlsx': 'x' });
    execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', join(folder, 'pipe.xlsx')]);
    expect(read(folder)).toEqual(['a.xlsx: 1 bytes', 'pipe.xlsx: damaged file-unreadable']);
  });

  it('refuses what is over the cap without reading it', () => {
    const folder = temporaryFolder({ 'large.xlsx': 'x'.repeat(1001) });
    expect(read(folder)).toEqual(['large.xlsx: refused file-over-cap']);
  });

  it('goes on after a file or a folder that may not be read', () => {
    const folder = temporaryFolder({ 'a.xlsx': 'x', 'b.xlsx': 'x' });
    mkdirSync(join(folder, 'closed'));
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const disk = {
      ...nodeDisk,
      readFile: (path: string) => {
        if (path.endsWith('a.xlsx')) throw denied;
        return nodeDisk.readFile(path);
      },
      readFolder: (path: string) => {
        if (path.endsWith('closed')) throw denied;
        return nodeDisk.readFolder(path);
      },
    };
    expect([...readInbox(folder, { disk, fileBytes: 10 })].map(inShort)).toEqual([
      'a.xlsx: damaged file-unreadable',
      'b.xlsx: 1 bytes',
      'closed: damaged file-unreadable',
    ]);
  });

  it('finds nothing in an empty folder', () => {
    expect(read(temporaryFolder())).toEqual([]);
  });
});
