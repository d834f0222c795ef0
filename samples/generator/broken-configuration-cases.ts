import type { ProblemCode } from '../../src/model/problem-catalogue.ts';
import type { ConfigurationCase, ExpectedProblem } from './broken-configuration/configuration-case.ts';
import { mark } from './broken-configuration/configuration-case.ts';
import { decisionCases } from './broken-configuration/decision-cases.ts';
import { explanationCases } from './broken-configuration/explanation-cases.ts';
import { formCases } from './broken-configuration/form-cases.ts';
import { pairCases } from './broken-configuration/pair-cases.ts';
import { ruleTextCases } from './broken-configuration/rule-text-cases.ts';
import { settingsCases } from './broken-configuration/settings-cases.ts';
import { targetsCases } from './broken-configuration/targets-cases.ts';
import { unitsCases } from './broken-configuration/units-cases.ts';
import type { SampleFiles } from './sample-folder.ts';

/** A small collection for every problem that the files of a collection can cause. */
export const configurationCases: Readonly<Partial<Record<ProblemCode, ConfigurationCase>>> = {
  ...settingsCases,
  ...ruleTextCases,
  ...formCases,
  ...unitsCases,
  ...targetsCases,
  ...pairCases,
  ...explanationCases,
  ...decisionCases,
};

/** `samples/broken-configuration/`: one folder per problem, with `expected.json` saying where it is reported. */
export function brokenConfigurations(): SampleFiles {
  const files = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  for (const [code, each] of Object.entries(configurationCases)) {
    let expected: ExpectedProblem = {
      found: each.found ?? 'open',
      ...(each.wholeFile === undefined ? {} : { file: each.wholeFile }),
      ...(each.alongside === undefined ? {} : { alongside: each.alongside }),
    };
    for (const [path, content] of Object.entries(withSettings(each))) {
      if (typeof content !== 'string') {
        files.set(`${code}/${path}`, content);
        continue;
      }
      const offset = content.indexOf(mark);
      if (offset >= 0) expected = { ...expected, file: path, ...positionOf(content, offset) };
      files.set(`${code}/${path}`, encoder.encode(content.replace(mark, '')));
    }
    files.set(`${code}/expected.json`, encoder.encode(`${JSON.stringify(expected)}\n`));
  }
  return files;
}

function withSettings({ wrong, files }: ConfigurationCase): ConfigurationCase['files'] {
  const holds = (start: string) => Object.keys(files).some((path) => path.startsWith(start));
  const shared = '../../broken/collection';
  const usual = [
    'name: 样例',
    'period: 2020-Q1',
    ...(holds('forms/') ? [] : [`forms: ${shared}/forms/YL01.yaml`]),
    ...(holds('units.csv') ? [] : [`units: ${shared}/units.csv`]),
  ].map((line) => `${line}\n`);
  const sentence = wrong.en.charAt(0).toUpperCase() + wrong.en.slice(1);
  const comment = `# ${wrong.zh}。${sentence}. 单位和数字均为虚构 All is invented.\n`;
  return { ...files, 'huizong.yaml': `${comment}${files['huizong.yaml'] ?? usual.join('')}` };
}

/** Line and column as an editor counts them, from 1. */
function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
