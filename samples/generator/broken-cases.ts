import type { FindingCode } from '../../src/model/finding-catalogue.ts';
import type { BrokenCase } from './broken/broken-case.ts';
import { sharedFiles } from './broken/case-collection.ts';
import { fileCases } from './broken/file-cases.ts';
import { locationCases } from './broken/location-cases.ts';
import { ruleCases } from './broken/rule-cases.ts';
import { structureCases } from './broken/structure-cases.ts';
import { valueCases } from './broken/value-cases.ts';
import type { SampleFiles } from './sample-folder.ts';

/** A small collection for every finding there is: a new finding does not compile without one. */
export const brokenCases: Readonly<Record<FindingCode, BrokenCase>> = {
  ...fileCases,
  ...structureCases,
  ...valueCases,
  ...ruleCases,
  ...locationCases,
};

/** `samples/broken/`: one folder per finding, and what they share. */
export async function brokenCollections(): Promise<SampleFiles> {
  const files = new Map(sharedFiles());
  for (const [code, each] of Object.entries(brokenCases)) {
    const inbox = await each.inbox();
    files.set(`${code}/huizong.yaml`, new TextEncoder().encode(configuration(each, each.settings?.(inbox) ?? '')));
    for (const [name, bytes] of Object.entries(inbox)) files.set(`${code}/inbox/${name}`, bytes);
  }
  return files;
}

function configuration({ wrong, forms = ['YL01'] }: BrokenCase, settings: string): string {
  const paths = forms.map((form) => `../collection/forms/${form}.yaml`).join(', ');
  return `# ${wrong.zh}。${capitalised(wrong.en)}. 单位和数字均为虚构 All is invented.
name: 样例
period: 2020-Q1
forms: [${paths}]
units: ../collection/units.csv
${settings}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
