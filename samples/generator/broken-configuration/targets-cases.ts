import type { targetsProblems } from '../../../src/model/catalogue/targets-problems.ts';
import type { ConfigurationCase } from './configuration-case.ts';

const heading = 'unit,period,form,item,kind,value\n';

function targetsCase(zh: string, en: string, text: string): ConfigurationCase {
  return { wrong: { zh, en }, files: { 'targets.csv': text } };
}

/** Mistakes in targets files. */
export const targetsCases: Readonly<Record<keyof typeof targetsProblems, ConfigurationCase>> = {
  'targets-column-missing': targetsCase(
    '没有目标值一栏',
    'there is no column for the value',
    '▸unit,period,form,item,kind\n11,2020,YL01,centres,floor\n',
  ),
  'targets-column-unknown': targetsCase(
    '栏名拼错了',
    'a heading is misspelt',
    'unit,period,form,item,kind,value,▸bend\n11,2020,YL01,centres,floor,10,\n',
  ),
  'targets-columns-count': targetsCase(
    '数字里写了千分位逗号',
    'a number was written with a separator',
    `${heading}▸11,2020,YL01,centres,floor,1,000\n`,
  ),
  'targets-name-unknown': targetsCase(
    '没有这一行',
    'there is no such item',
    `${heading}11,2020,YL01,▸center,floor,10\n`,
  ),
  'targets-period-invalid': targetsCase(
    '期别写成了“第一季度”',
    'the period is written in words',
    `${heading}11,▸2020第一季度,YL01,centres,floor,10\n`,
  ),
  'targets-number-invalid': targetsCase(
    '目标值带了单位',
    'the value has a measure',
    `${heading}11,2020,YL01,centres,floor,▸10个\n`,
  ),
  'targets-twice': targetsCase(
    '同一个目标写了两次',
    'the same target stands twice',
    `${heading}11,2020,YL01,centres,floor,10\n▸11,2020,YL01,centres,floor,12\n`,
  ),
};
