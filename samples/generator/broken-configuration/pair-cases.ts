import type { pairProblems } from '../../../src/model/catalogue/pair-problems.ts';
import type { ConfigurationCase } from './configuration-case.ts';
import { formCase, smallForm } from './form-case.ts';

/** Mistakes in `pair:` rules. */
export const pairCases: Readonly<Record<keyof typeof pairProblems, ConfigurationCase>> = {
  'form-pair-key': formCase(
    '成对审核写了容差',
    'a pair is given a tolerance',
    pairedForm('pair: not-both, of: [centres, stations], ▸tolerance: 1'),
  ),
  'rule-pair-element': formCase(
    '成对审核的一方是公式',
    'one side of a pair is a formula',
    pairedForm("pair: not-both, of: [centres, '▸stations + 1']"),
  ),
};

function pairedForm(rule: string): string {
  return smallForm(`  - { id: stations, code: '02', label: 服务站 }\nrules:\n  - { id: YP01-01, ${rule} }\n`);
}
