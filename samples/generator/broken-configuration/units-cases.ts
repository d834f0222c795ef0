import type { unitsProblems } from '../../../src/model/catalogue/units-problems.ts';
import type { ConfigurationCase } from './configuration-case.ts';

const heading = 'code,name,level,kind,parent,valid_from,valid_to,successors\n';
const upper = `${heading}00,样例区,district,,,,,\n10,东湖园区,park,,00,,,\n`;

function unitsCase(zh: string, en: string, text: string): ConfigurationCase {
  return { wrong: { zh, en }, files: { 'units.csv': text } };
}

/** Mistakes in units files. */
export const unitsCases: Readonly<Record<keyof typeof unitsProblems, ConfigurationCase>> = {
  'units-undecodable': unitsCase(
    '名称里有一个字已经损坏（�）',
    'a character of a name has been lost (�)',
    `${upper}11,迎宾▸�道,street,,10,,,\n`,
  ),
  'units-empty': unitsCase('名录只有栏名', 'the units file holds headings only', `▸${heading}`),
  'units-quotes': unitsCase(
    '名称只有一半加了引号',
    'half of a name stands in quotation marks',
    `${upper}▸11,"迎宾"街道,street,,10,,,\n`,
  ),
  'units-heading-unknown': unitsCase(
    '栏名拼错了',
    'a heading is misspelt',
    'code,name,level,▸kinds,parent\n00,样例区,district,,\n',
  ),
  'units-heading-missing': unitsCase(
    '没有上级一栏',
    'there is no column for the parent',
    '▸code,name,level\n00,样例区,district\n',
  ),
  'units-heading-twice': unitsCase(
    '两栏都叫 name',
    'two columns are called name',
    'code,name,level,kind,parent,▸name\n00,样例区,district,,,\n',
  ),
  'units-field-surplus': unitsCase(
    '这一行比栏名多',
    'a line has more fields than there are headings',
    'code,name,level,kind,parent\n00,样例区,district,,,▸备用\n',
  ),
  'units-value-missing': unitsCase('没有名称', 'a name is missing', `${upper}11,▸,street,,10,,,\n`),
  'units-code-spaced': unitsCase('代码里有空格', 'a code holds a space', `${upper}▸1 1,迎宾街道,street,,10,,,\n`),
  'units-level-unknown': unitsCase('层级拼错了', 'the level is misspelt', `${upper}11,迎宾街道,▸stret,,10,,,\n`),
  'units-kind-unknown': unitsCase(
    '类别拼错了',
    'the kind is misspelt',
    `${upper}1001,新华社区,community,▸urbn,10,,,\n`,
  ),
  'units-kind-missing': unitsCase(
    '社区没有类别',
    'a community has no kind',
    `${upper}1001,新华社区,community,▸,10,,,\n`,
  ),
  'units-kind-surplus': unitsCase('街道写了类别', 'a street has a kind', `${upper}11,迎宾街道,street,▸urban,10,,,\n`),
  'units-date-unreadable': unitsCase(
    '日期不存在',
    'a date does not exist',
    `${upper}11,迎宾街道,street,,10,▸2020-02-30,,\n`,
  ),
  'units-validity-reversed': unitsCase(
    '失效早于生效',
    'a unit ends before it begins',
    `${upper}11,迎宾街道,street,,10,2020-01-01,▸2019-12-31,\n`,
  ),
  'units-code-twice': unitsCase(
    '两个单位的代码相同',
    'two units have the same code',
    `${upper}11,迎宾街道,street,,10,,,\n▸11,文昌街道,street,,10,,,\n`,
  ),
  'units-validity-overlaps': unitsCase(
    '改名前后的有效期重叠',
    'the stretches before and after a renaming overlap',
    `${upper}11,迎宾镇,street,,10,,2020-06-30,\n11,迎宾街道,street,,10,▸2020-01-01,,\n`,
  ),
  'units-parent-missing': unitsCase('街道没有上级', 'a street has no parent', `${upper}11,迎宾街道,street,,▸,,,\n`),
  'units-parent-surplus': unitsCase(
    '区写了上级',
    'the district has a parent',
    `${heading}00,样例区,district,,▸99,,,\n10,东湖园区,park,,00,,,\n`,
  ),
  'units-parent-unknown': unitsCase(
    '上级不在名录中',
    'a parent does not exist',
    `${upper}11,迎宾街道,street,,▸12,,,\n`,
  ),
  'units-parent-level': unitsCase(
    '园区的上级是街道',
    'the parent of a park is a street',
    `${upper}11,迎宾街道,street,,00,,,\n20,云岭园区,park,,▸11,,,\n`,
  ),
  'units-parent-not-in-force': unitsCase(
    '街道还在，上级园区已经失效',
    'a park ends while its street goes on',
    `${heading}00,样例区,district,,,,,\n10,东湖园区,park,,00,,2019-12-31,\n11,迎宾街道,street,,▸10,,,\n`,
  ),
  'units-cycle': unitsCase(
    '两个园区互为上级',
    'two parks are the parents of each other',
    `${heading}00,样例区,district,,,,,\n10,东湖园区,park,,▸20,,,\n20,云岭园区,park,,10,,,\n`,
  ),
  'units-root-missing': {
    ...unitsCase('名录中没有区', 'there is no district', `${heading}10,东湖园区,▸park,,,,,\n`),
    // What is at the top then has no parent.
    alongside: ['units-parent-missing'],
  },
  'units-root-twice': unitsCase('同时有两个区', 'there are two districts', `${upper}99,另一区,▸district,,,,,\n`),
  'units-root-not-in-force': {
    wrong: { zh: '报告期末还没有区', en: 'at the end of the period there is no district yet' },
    files: { 'units.csv': `${heading}00,样例区,district,,,2021-01-01,,\n` },
    found: 'check',
    wholeFile: 'units.csv',
  },
  'units-successor-unknown': unitsCase(
    '继任单位不在名录中',
    'a successor does not exist',
    `${upper}11,迎宾街道,street,,10,,2019-12-31,▸12\n`,
  ),
  'units-successor-itself': unitsCase(
    '继任单位是它自己',
    'a unit succeeds itself',
    `${upper}11,迎宾街道,street,,10,,2019-12-31,▸11\n`,
  ),
  'units-successor-early': unitsCase(
    '有继任单位，却没有失效日期',
    'a unit has a successor but no last day',
    `${upper}11,迎宾街道,street,,10,,,▸10\n`,
  ),
};
