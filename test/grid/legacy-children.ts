import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { greeting } from '../../src/grid/legacy/legacy-answer.ts';

const folder = mkdtempSync(join(tmpdir(), 'huizong-children-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** A program that greets as the child does, and then does something else. */
export function misbehavingChild(program: string): string {
  count += 1;
  const path = join(folder, `child${count}.cjs`);
  const greet = `require('node:fs').writeSync(1, ${JSON.stringify(greeting)});`;
  writeFileSync(path, `${greet}\nconst input = require('node:fs').readFileSync(0);\n${program}\n`);
  return path;
}
