import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExpectedProblem } from '../../samples/generator/broken-configuration/configuration-case.ts';
import { configurationCases } from '../../samples/generator/broken-configuration-cases.ts';
import { checkCollection, openCollection, Trouble } from '../../src/index.ts';
import { describeProblem } from '../../src/model/describe-problem.ts';
import type { ProblemCode } from '../../src/model/problem-catalogue.ts';
import { problemCatalogue } from '../../src/model/problem-catalogue.ts';
import type { Problem } from '../../src/model/trouble.ts';
import { huizong } from '../cli/run.ts';

const folder = fileURLToPath(new URL('../../samples/broken-configuration/', import.meta.url));
const sampleFolder = (code: string) => fileURLToPath(new URL(`../../samples/broken/${code}/`, import.meta.url));
const sample = sampleFolder('cell-blank');
const ledgerSample = sampleFolder('list-key-vanished');
const twoSubmissions = join(sampleFolder('return-not-chosen'), 'inbox');
const streetFile = '11 迎宾街道.xlsx';
const clerksFile = join(sample, 'inbox', streetFile);
const empty = mkdtempSync(join(tmpdir(), 'huizong-empty-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

/** What a person types wrong: no file can cause these. */
const typed: Readonly<Partial<Record<ProblemCode, readonly string[]>>> = {
  'file-exists': ['init', sample],
  'folder-missing': ['check', '-C', join(sample, 'nowhere')],
  'collection-missing': ['check', '-C', empty],
  'period-unreadable': ['check', '-C', sample, '-p', '2020-Q7'],
  'date-unreadable': ['status', '-C', sample, '--as-of', '2020-13-01'],
  'language-unknown': ['check', '-C', sample, '--lang', 'fr'],
  'unit-not-found': ['status', '-C', sample, '--unit', '12'],
  'unit-owes-nothing': ['templates', '-C', sample, '--unit', '00', '-o', empty],
  'unit-sent-nothing': ['templates', '-C', sample, '--resend', '--unit', '1101', '-o', empty],
  'form-not-found': ['forms', 'show', 'YL02', '-C', sample],
  'files-not-found': ['check', '-C', sample, 'nowhere/*.xlsx'],
  'rule-not-found': ['check', '-C', sample, '--rule', 'YL01-99'],
  'view-unknown': ['check', '-C', sample, '--by', 'town'],
  'decision-form-missing': ['accept', '-C', sample, '--reason', '已核对'],
  'decision-unit-missing': ['accept', 'YL01', 'YL01-01', '-C', sample],
  'decision-reason-missing': ['return', 'YL01', '-u', '11', '-C', sample],
  'decision-rule-unknown': ['accept', 'YL01', 'YL01-9', '-u', '11', '-C', sample],
  'decision-kind-unknown': ['accept', 'YL01', 'YL01-01', '-u', '11', '--kind', 'onw', '-C', sample],
  'decision-role-unfit': ['accept', 'YL01', 'YL01-01', '-u', '11', '--role', '1001', '-C', sample],
  'decision-until-past': ['accept', 'YL01', 'YL01-01', '-u', '11', '--until', '2020-04-01', '-C', sample],
  'decision-without-return': ['return', 'YL01', '-u', '10', '--reason', '请核对', '-C', sample],
  'decision-without-explanation': ['accept', 'YL01', 'YL01-01', '-u', '11', '-C', sample],
  'decision-not-sent-back': ['accept', 'YL01', '-u', '11', '-C', sample],
  'figure-unreadable': ['trace', 'YL01', 'centres', '-C', sample],
  'figure-item-unknown': ['trace', 'YL01', 'center.total', '-C', sample],
  'figure-column-unknown': ['trace', 'YL01', 'centres.totals', '-C', sample],
  'figure-key-unknown': ['trace', 'YL03', 'YB-009.invested', '-u', '11', '-C', ledgerSample],
  'figure-period': ['trace', 'YL01', 'centres.total', '--against', '2019-05', '-C', sample],
  'against-same': ['trace', 'YL01', 'centres.total', '--against', '2020-Q1', '-C', sample],
  'against-absent': ['trace', 'YL01', 'centres.total', '--against', '2016-Q4', '-C', sample],
  'depth-unreadable': ['trace', 'YL01', 'centres.total', '--depth', 'deep', '-C', sample],
  'diff-several': ['diff', join(twoSubmissions, '*.xlsx'), clerksFile, '-C', sample],
  'diff-not-recognised': ['diff', clerksFile, join(sampleFolder('file-damaged'), 'inbox', streetFile), '-C', sample],
  'diff-kinds': ['diff', join(sampleFolder('source-missing'), '汇总表.xlsx'), clerksFile, '-C', sample],
  'command-unknown': ['chek'],
  'command-missing': ['forms'],
  'option-unknown': ['check', '--langg', 'en'],
  'option-value-missing': ['check', '--json', '--period'],
  'argument-missing': ['forms', 'show'],
  'argument-excess': ['status', 'inbox'],
  'summary-unreadable': ['verify', '-C', sample, join(sample, 'huizong.yaml')],
  'summary-ambiguous': ['verify', '-C', sample, join(sample, '../summary-row-*/*.xlsx')],
};

/** Codes without a sample, and where they are tested. */
const elsewhere: Readonly<Partial<Record<ProblemCode, string>>> = {
  'file-unwritable': 'a full or locked disk is no file: test/collection/write-whole.test.ts',
  'folder-unwritable': 'a right that is missing is no file: test/collection/write-whole.test.ts',
  'hierarchy-rule-invalid': 'an argument of the library: test/checks/check-hierarchy.test.ts',
  'hierarchy-rule-twice': 'an argument of the library: test/checks/check-hierarchy.test.ts',
  'hierarchy-measure-invalid': 'an argument of the library: test/checks/check-hierarchy.test.ts',
  'hierarchy-point-twice': 'an argument of the library: test/checks/check-hierarchy.test.ts',
  'diff-not-readable': 'a disk that fails while it is read: test/audit/diff-files.test.ts',
  'decisions-changed': 'another program writes in the same moment: test/collection/decide.test.ts',
  'decision-outdated': 'it needs a decision that stands already: test/collection/decide.test.ts',
  'decision-stands': 'it needs a decision that stands already: test/collection/decide.test.ts',
  'form-file-too-large': 'more than 1 MB is no small sample: test/forms/problems.test.ts',
};

function expectedOf(code: string): ExpectedProblem {
  // Written by the generator in this very shape.
  return JSON.parse(readFileSync(join(folder, code, 'expected.json'), 'utf8')) as ExpectedProblem;
}

async function problemsOf(code: string): Promise<readonly Problem[]> {
  try {
    const collection = await openCollection(join(folder, code));
    expect(expectedOf(code).found, 'the collection opens').toBe('check');
    await checkCollection(collection);
  } catch (cause) {
    if (cause instanceof Trouble) return cause.problems;
    throw cause;
  }
  return [];
}

describe('samples/broken-configuration', () => {
  it('has a folder for every problem that files can cause', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(configurationCases).sort());
    const everywhere = [configurationCases, typed, elsewhere].flatMap((some) => Object.keys(some));
    expect(everywhere.sort()).toEqual(Object.keys(problemCatalogue).sort());
  });

  it.each(Object.keys(configurationCases))('%s is found at its line and column', async (code) => {
    const { file, line, column, alongside = [] } = expectedOf(code);
    const problems = await problemsOf(code);
    expect(problems.map((problem) => problem.code)).toEqual([code, ...alongside]);
    const position = line === undefined || column === undefined ? {} : { line, column };
    expect(problems[0]?.place).toEqual(file === undefined ? undefined : { file, ...position });
  });

  it.each(Object.keys(configurationCases))('%s is said in full in Chinese and English', async (code) => {
    for (const problem of await problemsOf(code)) {
      for (const language of ['zh-CN', 'en'] as const) {
        const { message, advice } = describeProblem(problem, language);
        expect(message).not.toBe('');
        expect(`${message}\n${advice}`).not.toMatch(/\{\w+\}|undefined|NaN|\[object|“”|""|（）|\(\)/);
      }
    }
  });

  it.each(Object.entries(typed))('%s is what the command line answers', async (code, words) => {
    const { code: exit, out } = await huizong(words.includes('--json') ? words : [...words, '--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(out).findings.map((finding: { code: string }) => finding.code)).toEqual([code]);
  });
});
