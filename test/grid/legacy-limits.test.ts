import { utils, write } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultCaps } from '../../src/grid/default-caps.ts';
import { legacyFormatOf } from '../../src/grid/legacy/legacy-format.ts';
import { readLegacyWorkbook } from '../../src/grid/legacy/read-legacy-workbook.ts';
import { readTableFile } from '../../src/grid/read-table-file.ts';
import { ReadingStop } from '../../src/grid/reading-stop.ts';
import type { ReadingCaps } from '../../src/grid/workbook-reading.ts';
import { misbehavingChild } from './legacy-children.ts';

const office = 'urn:schemas-microsoft-com:office:spreadsheet';
const book = utils.book_new(
  utils.aoa_to_sheet([
    ['甲', 1],
    ['乙', 2],
  ]),
  '一',
);
const xls = new Uint8Array(write(book, { type: 'buffer', bookType: 'xls' }));

/** What a child that does this comes to, and how long it took in seconds. */
function answerOf(program: string, caps: Partial<ReadingCaps>): { answer: unknown; seconds: number } {
  const format = legacyFormatOf(xls);
  if (!format) throw new Error('no legacy format');
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const reading = readLegacyWorkbook(xls, format, { ...defaultCaps, ...caps }, misbehavingChild(program));
    return { answer: reading?.verdict, seconds: seconds() };
  } catch (cause) {
    if (!(cause instanceof ReadingStop)) throw cause;
    const { what, actual, limit } = cause.note.parameters;
    const cap = typeof what === 'object' ? what.en : '';
    return { answer: [cause.verdict, cause.note.code, cap, actual, limit], seconds: seconds() };
  }
}

describe('a child that reads an old format', () => {
  it('is killed when it takes too long', () => {
    const { answer, seconds } = answerOf('for (;;);', { legacySeconds: 1 });
    expect(answer).toEqual(['refused', 'file-over-cap', 'seconds taken to read it', '>1', 1]);
    expect(seconds).toBeLessThan(5);
  });

  it('ends when its heap is full', () => {
    const { answer, seconds } = answerOf('const all = []; for (;;) all.push({ all: [all.length] });', {
      legacyMebibytes: 64,
    });
    expect(answer).toEqual(['refused', 'file-over-cap', 'memory taken to read it (MB)', '>64', 64]);
    expect(seconds).toBeLessThan(10);
  });

  it('is refused when it answers without end', () => {
    const { answer } = answerOf("for (;;) require('node:fs').writeSync(1, Buffer.alloc(65536, 32));", {});
    expect(answer).toEqual(['refused', 'file-over-cap', 'bytes of its content', '>67108864', 67_108_864]);
  });

  it.each([
    ['fails', 'process.exit(3);'],
    ['answers nothing', ''],
    ['answers nonsense', 'process.stdout.write(\'{"kind":"read"}\');'],
    [
      'answers columns of different lengths',
      `process.stdout.write(JSON.stringify({ kind: 'read', date1904: false, sheets: [{ name: 'a', visibility: 'visible',
        protected: false, merges: [], hiddenRows: [], hiddenColumns: [], row: [1], column: [], kind: [], number: [],
        text: [], flags: [] }] }));`,
    ],
  ])('makes the file a damaged one where it %s', (_, program) => {
    expect(answerOf(program, {}).answer).toEqual(['damaged', 'file-damaged', '', undefined, undefined]);
  });

  it('leaves the old answer where it cannot be started', () => {
    const format = legacyFormatOf(xls);
    expect(format && readLegacyWorkbook(xls, format, defaultCaps, '/no/such/child.js')).toBeUndefined();
  });
});

describe('an old workbook beyond the caps', () => {
  it.each<[string, Partial<ReadingCaps>, string, number]>([
    ['cells', { cells: 3 }, 'cells with a value', 4],
    ['text', { textLength: 0 }, 'characters in one cell', 1],
  ])('is refused for its %s', (_, caps, what, actual) => {
    const { verdict, notes } = readTableFile(xls, { ...defaultCaps, ...caps });
    const [note] = notes;
    expect([verdict, note?.code, note?.parameters.what, note?.parameters.actual]).toEqual([
      'refused',
      'file-over-cap',
      expect.objectContaining({ en: what }),
      actual,
    ]);
  });

  it('is refused when reading it takes more memory than it may, where a small one is read', () => {
    const row = `<Row>${'<Cell><Data ss:Type="Number">1.5</Data></Cell>'.repeat(12)}</Row>`;
    const large = strToU8(
      `<?xml version="1.0"?><Workbook xmlns="${office}" xmlns:ss="${office}"><Worksheet ss:Name="一"><Table>${row.repeat(20_000)}</Table></Worksheet></Workbook>`,
    );
    const caps = { ...defaultCaps, legacyMebibytes: 200 };
    const { verdict, notes } = readTableFile(large, caps);
    expect([verdict, notes[0]?.code, notes[0]?.parameters.limit]).toEqual(['refused', 'file-over-cap', 200]);
    expect(readTableFile(xls, caps).verdict).toBe('read');
  });
});
