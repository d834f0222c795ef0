import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareSummaryBooks } from '../../src/audit/diff/compare-summary-books.ts';
import type { Difference } from '../../src/audit/diff/difference.ts';
import { readSummary } from '../../src/audit/summary/read-summary.ts';
import { checkCollection, diffFiles, openCollection, summaryContents, writeSummary } from '../../src/index.ts';
import { figureOf } from './outline.ts';

const demo = fileURLToPath(new URL('../../samples/demo/', import.meta.url));
const [first, again] = ['inbox/2020-Q1/31/3103 灯塔社区.xlsx', 'inbox/2020-Q1/31/3103 灯塔社区 重报.xlsx'];

const changes = ({ changed }: Difference) =>
  changed.map(({ place, cellAfter, before, after }) =>
    [
      place.unit,
      place.form,
      place.part,
      `${place.item}.${place.column}`,
      cellAfter,
      figureOf(before),
      figureOf(after),
    ].join(' '),
  );

describe('two submissions of one return', () => {
  let difference: Difference;
  beforeAll(async () => {
    difference = (await diffFiles(await openCollection(demo), first, again)).difference;
  }, 180_000);

  // The community sent DJ01 again with one figure mended, so that the total it typed holds.
  it('differ in the cell that was corrected', () => {
    expect(changes(difference)).toEqual(['3103 DJ01 own firms.branches DJ01!M12 14 12']);
    expect([difference.added, difference.removed]).toEqual([[], []]);
  });

  it('say which finding that fixed', () => {
    const { fixed, remaining, added } = difference.findings;
    // The failed balance, and the hint which cell was wrong: the one that was corrected.
    expect(fixed.map(({ rule, cell }) => [rule, cell])).toEqual([
      ['DJ01-all', 'DJ01!M14'],
      ['DJ01-all', 'DJ01!M12'],
    ]);
    expect([remaining, added]).toEqual([[], []]);
  });
});

describe('two summaries', () => {
  it('differ in the cells of every row that a sent-back return reaches, and in the findings', async () => {
    const collection = await openCollection(demo);
    const summary = async (files: readonly string[]) => {
      const run = await checkCollection(collection, { files });
      const chunks: Uint8Array[] = [];
      const options = { collection: 'x', unit: '31', language: 'zh-CN', policy: 'partial' } as const;
      await writeSummary(summaryContents(run, options), (chunk) => chunks.push(chunk));
      const reading = readSummary(Buffer.concat(chunks));
      if (reading.outcome !== 'read') throw new Error(reading.outcome);
      return reading.summary;
    };
    const street = 'inbox/2020-Q1/31/31 滨海街道.xlsx';
    const [before, after] = [await summary([street, first]), await summary([street, again])];
    const difference = compareSummaryBooks(before, after, (code) => collection.catalogue.forms.get(code));
    const ofDj01 = difference.changed.filter(({ place }) => place.form === 'DJ01' && place.item === 'firms');
    const branches = ofDj01.filter(({ place }) => place.column === 'branches');
    // The first file is sent back and adds nothing; what was sent again has 12.
    expect(branches.map(({ place: { unit, part }, after: now }) => `${unit} ${part} ${figureOf(now)}`)).toContain(
      '3103 total 12',
    );
    expect(branches.map(({ place }) => place.unit)).toContain('31');
    expect(difference.findings.fixed.map(({ rule }) => rule)).toContain('DJ01-all');
    expect(compareSummaryBooks(after, after, () => undefined).changed).toEqual([]);
  }, 60_000);
});

describe('a file that cannot be read', () => {
  it('is a problem that names it', async () => {
    const collection = await openCollection(demo);
    const readFile = () => {
      throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' });
    };
    const locked = { ...collection, disk: { ...collection.disk, readFile } };
    await expect(diffFiles(locked, first, again)).rejects.toMatchObject({
      problems: [{ code: 'diff-not-readable', parameters: { file: expect.stringContaining('3103') } }],
    });
  });
});
