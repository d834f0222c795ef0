import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// docs/design.md, "Rooms and floors": import only downward; siblings never import each other.
const floors: readonly (readonly string[])[] = [
  ['model'],
  ['rules', 'grid'],
  ['layout'],
  ['units', 'forms'],
  ['intake', 'checks', 'suggest', 'rollup', 'workbook', 'report', 'archive'],
  ['consolidate', 'audit'],
  ['collection'],
  ['cli'],
];

/** Every library a room may load; what is not listed here is used nowhere. */
const vendors: Readonly<Record<string, readonly string[]>> = {
  '@borgar/fx': ['rules'],
  '@e965/xlsx': ['grid'],
  commander: ['cli'],
  'date-fns': ['model'],
  exceljs: ['workbook'],
  fflate: ['workbook'],
  // Tables that people write (forms, units) and tables that they send (grid).
  papaparse: ['units', 'forms', 'grid'],
  yaml: ['forms', 'collection'],
  zod: ['forms', 'collection'],
};

const source = fileURLToPath(new URL('../../src/', import.meta.url));

interface Import {
  readonly from: string;
  readonly to: string;
}

function sourceFiles(): readonly string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => ({ from: file, to: match[1] ?? match[2] ?? match[3] ?? '' }));
}

const imports = sourceFiles().flatMap(importsOf);

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : 'index';
}

function targetFile(found: Import): string {
  return relative(source, join(source, found.from, '..', found.to)).replaceAll('\\', '/');
}

const inside = imports.filter((found) => found.to.startsWith('.'));
const outside = imports.filter((found) => !found.to.startsWith('.') && !found.to.startsWith('node:'));

describe('the house', () => {
  it('has only the rooms of the design', () => {
    const rooms = new Set(sourceFiles().map(roomOf));
    const known = new Set(['index', ...floors.flat()]);
    expect([...rooms].filter((room) => !known.has(room))).toEqual([]);
  });

  it('imports only downward, and never from a sibling', () => {
    const floorOf = (room: string) =>
      room === 'index' ? floors.length : floors.findIndex((floor) => floor.includes(room));
    const wrong = inside.filter((found) => {
      const [from, to] = [roomOf(found.from), roomOf(targetFile(found))];
      return from !== to && floorOf(to) >= floorOf(from);
    });
    expect(wrong).toEqual([]);
  });

  it('has no import circle', () => {
    const graph = new Map<string, string[]>();
    for (const found of inside) graph.set(found.from, [...(graph.get(found.from) ?? []), targetFile(found)]);
    expect(findCircle(graph)).toEqual([]);
  });

  it('keeps every vendor library in its room', () => {
    const packageName = (name: string) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
    const wrong = outside.filter((found) => !vendors[packageName(found.to)]?.includes(roomOf(found.from)));
    expect(wrong).toEqual([]);
  });

  it('loads exceljs only when a workbook is written', () => {
    const eager = sourceFiles().filter((file) =>
      /(?:^|\n)import (?!type)[^;]*from ['"]exceljs['"]/.test(readFileSync(join(source, file), 'utf8')),
    );
    expect(eager).toEqual([]);
  });

  // What it does on hostile bytes it may do only where it can be killed.
  it('loads the reader of old formats only in its own process', () => {
    const users = outside.filter(({ to }) => to.startsWith('@e965/xlsx')).map(({ from }) => from);
    expect([...new Set(users)].filter((file) => !file.startsWith('grid/legacy/'))).toEqual([]);
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const found of inside) if (found.from === file) visit(targetFile(found));
    };
    visit('index.ts');
    visit('cli/main.ts');
    expect(outside.filter(({ from, to }) => reached.has(from) && to.startsWith('@e965/xlsx'))).toEqual([]);
  });

  it('prints, exits and reads the clock only in cli', () => {
    const pattern = /\bconsole\.|process\.(?:exit|stdout|stderr|argv|env)|Date\.now\(|new Date\(\)|Math\.random\(/;
    const wrong = sourceFiles().filter(
      (file) =>
        roomOf(file) !== 'cli' &&
        pattern.test(readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps files small: median under 80 lines, none over 400', () => {
    const lengths = sourceFiles()
      .map((file) => readFileSync(join(source, file), 'utf8').split('\n').length)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
    expect(lengths.at(-1)).toBeLessThanOrEqual(400);
  });
});

function findCircle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
