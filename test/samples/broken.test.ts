import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { brokenCases } from '../../samples/generator/broken-cases.ts';
import { checkCollection, describeFinding, openCollection } from '../../src/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { FindingCode } from '../../src/model/finding-catalogue.ts';
import { findingCatalogue } from '../../src/model/finding-catalogue.ts';

const folder = fileURLToPath(new URL('../../samples/broken/', import.meta.url));
const codes = Object.keys(findingCatalogue);
/** What follows whenever a return is not there or not accepted, or a rule has failed, in any case. */
const consequences: ReadonlySet<FindingCode> = new Set(['return-missing', 'coverage-partial', 'cells-located']);

const temporary: string[] = [];
afterAll(() => {
  for (const made of temporary) rmSync(made, { recursive: true, force: true });
});

/** A copy of the case in which the file that should be there is a link to nothing. */
function withDanglingLink(code: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'huizong-broken-'));
  temporary.push(copy);
  for (const name of ['collection', code]) cpSync(join(folder, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, code, 'inbox'));
  symlinkSync(join(copy, 'gone.xlsx'), join(copy, code, 'inbox', '11 迎宾街道.xlsx'));
  return join(copy, code);
}

/** What a person is shown of a case, and what stands against returns of other periods. */
async function findingsOf(
  code: string,
): Promise<{ readonly shown: readonly Finding[]; readonly elsewhere: readonly Finding[] }> {
  const place = code === 'file-unreadable' ? withDanglingLink(code) : join(folder, code);
  const { findings, otherFindings } = await checkCollection(await openCollection(place));
  return { shown: findings, elsewhere: otherFindings };
}

describe('samples/broken', () => {
  it('has one folder for every finding there is, and what they share', () => {
    expect(readdirSync(folder).sort()).toEqual([...codes, 'collection'].sort());
  });

  it.each(Object.entries(brokenCases))(
    '%s is what its folder shows, where the mistake is',
    async (code, { at, alongside = [] }) => {
      const { shown, elsewhere } = await findingsOf(code);
      const own = shown.filter((finding) => finding.code === code);
      expect(own).toContainEqual(expect.objectContaining(at));
      const others = [...shown, ...elsewhere]
        .map((finding) => finding.code)
        .filter((each) => each !== code && !consequences.has(each));
      expect([...new Set(others)].sort()).toEqual([...alongside].sort());
    },
  );

  it.each(codes)('%s is said in full in Chinese and English', async (code) => {
    const own = (await findingsOf(code)).shown.filter((finding) => finding.code === code);
    for (const finding of own) {
      for (const language of ['zh-CN', 'en'] as const) {
        const { title, message, advice } = describeFinding(finding, language);
        for (const text of [title, message, advice]) {
          expect(text).not.toBe('');
          // Nothing left to fill in, and nothing filled in with nothing.
          expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object|“”|""|（）|\(\)|\s[，。；]| {2}/);
        }
      }
      expect(describeFinding(finding, 'en').message).not.toBe(describeFinding(finding, 'zh-CN').message);
    }
  });

  it.each(codes)('%s says in its first line what is wrong and that all is invented', (code) => {
    const [first] = readFileSync(join(folder, code, 'huizong.yaml'), 'utf8').split('\n');
    expect(first).toMatch(/^# .+。.+\. 单位和数字均为虚构 All is invented\.$/);
  });
});
