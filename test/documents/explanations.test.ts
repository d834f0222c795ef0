import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseCatalogue, caseRegister } from '../../samples/generator/broken/case-collection.ts';
import { decisionEntry } from '../../src/collection/decisions/decision-entry.ts';
import { decisionKeys } from '../../src/collection/decisions/decision-schema.ts';
import { parseDecisions } from '../../src/collection/decisions/parse-decisions.ts';
import { explanationHeadings } from '../../src/collection/explanations/explanation-columns.ts';
import { knownNames } from '../../src/collection/explanations/known-names.ts';
import { parseExplanations } from '../../src/collection/explanations/parse-explanations.ts';

const file = 'docs/explanations.md';
const page = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const snippet = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
const names = knownNames(caseCatalogue, caseRegister);

describe(file, () => {
  it('shows an explanations file that is read', () => {
    const read = parseExplanations({ file, text: snippet('csv') }, names);
    expect(read.map(({ unit, kind, rule, until, position }) => [unit, kind, rule, until, position.line])).toEqual([
      ['1101', 'own', 'YL21-01', '2020-06-30', 2],
      ['1001', 'own', 'YL21-02', undefined, 3],
    ]);
    expect(read[1]?.text).toBe('三个网格正在划分, 网格员先行到岗');
  });

  it('reads Chinese headings alike', () => {
    const text = snippet('csv').replace(/^.*\n/, '单位代码,表号,报告期,报送种类,公式编号,审核说明,有效期至\n');
    expect(parseExplanations({ file, text }, names)).toEqual(parseExplanations({ file, text: snippet('csv') }, names));
  });

  it('shows decisions as they are written, byte for byte', () => {
    const text = snippet('yaml');
    const decisions = parseDecisions({ file, text }, names);
    expect(decisions.map(({ about, verdict }) => [about, verdict])).toEqual([
      ['explanation', 'accepted'],
      ['return', 'returned'],
    ]);
    expect(decisions.map(decisionEntry).join('')).toBe(text);
  });

  it('names every column and every key', () => {
    const words = [...explanationHeadings, ...decisionKeys];
    expect(words.filter((word) => !page.includes(`\`${word}\``) && !page.includes(`| ${word} |`))).toEqual([]);
  });
});
