import type { Catalogue } from '../../src/forms/catalogue.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import type { IntakeContext } from '../../src/intake/intake-context.ts';
import type { Period } from '../../src/model/period.ts';
import { periodEnd } from '../../src/model/period.ts';
import { parseUnits } from '../../src/units/parse-units.ts';
import type { UnitTree } from '../../src/units/unit-tree.ts';

/** A small district: one street with a community and a village, a park; one village is gone. Names repeat. */
export const register = parseUnits({
  file: 'units.csv',
  text: [
    'code,name,level,kind,parent,valid_from,valid_to,successors',
    'D01,示范新区,district,,,,,',
    'P01,高新园区,park,,D01,,,',
    'S01,云岭街道,street,,D01,,,',
    'C011,新华社区,community,urban,S01,,,',
    'C012,青山村,community,rural,S01,,,',
    'C013,旧村,community,rural,S01,,2019-12-31,C012',
    'C021,新华社区,community,urban,P01,,,',
  ].join('\n'),
});

const forms = `
form: AA01
version: 2
title: { zh: 基层组织情况, en: Organisations }
frequency: quarter
filedBy: { community: [own], street: [own, declared], park: [own] }
defaults: { type: integer, unitMeasure: 个, timing: stock }
columns:
  - { id: total, code: 1, label: 单位总数 }
  - { id: covered, code: 2, label: 已覆盖 }
  - { id: rate, code: 3, label: 覆盖率, type: decimal, decimals: 2, unitMeasure: '%', formula: 'RATIO(covered, total) * 100' }
items:
  - { id: urban, code: '01', label: 城市社区 }
  - { id: schools, code: '02', label: 学校 }
  - { id: private, code: '03', label: 民办学校, of: schools }
  - { id: firms, code: '04', label: 企业 }
  - { id: all, code: '05', label: 合计, formula: 'SUM(urban:schools, firms)' }
cells:
  - { at: urban.total, source: { tree: urban } }
rules:
  - { id: AA01-01, label: 已覆盖不大于单位总数, rule: 'covered <= total' }
  - { id: AA01-02, severity: warning, label: 企业不为零, rule: 'firms.total > 0' }
---
form: BB01
title: { zh: 经济指标, en: Economy }
frequency: quarter
filedBy: { park: [own], street: [own] }
defaults: { type: decimal, decimals: 2, timing: yearToDate }
columns:
  - { id: current, code: 1, label: 本年累计 }
  - { id: base, code: 2, label: 上年同期 }
  - { id: mark, code: 3, label: 是否达标, type: yesNo }
  - { id: asOf, code: 4, label: 截止日期, type: date }
items:
  - { id: gdp, code: '01', label: 生产总值, unitMeasure: 亿元 }
  - { id: tax, code: '02', label: 税收收入, unitMeasure: 万元, decimals: 0 }
  - { id: share, code: '03', label: 占比, unitMeasure: '%' }
  - { id: area, code: '04', label: 面积, unitMeasure: m² }
cells:
  - { at: area.mark, closed: true }
---
form: CC01
kind: list
title: { zh: 项目台账, en: Projects }
frequency: quarter
filedBy: { park: [own], community: [own] }
list: { key: [project], unique: district, rowsOffered: 4 }
columns:
  - { id: project, code: 1, label: 项目代码, type: text }
  - { id: industry, code: 2, label: 产业, codes: { '01': 绿色化工, '02': 新材料, '10': 节能环保 } }
  - { id: amount, code: 3, label: 总投资, type: decimal, decimals: 2, unitMeasure: 亿元, timing: stock }
  - { id: signed, code: 4, label: 签约, type: date, required: false }
  - { id: double, code: 5, label: 两倍投资, type: decimal, decimals: 2, unitMeasure: 亿元, timing: stock, formula: 'amount * 2' }
rules:
  - { id: CC01-01, label: 投资为正, rule: 'amount > 0' }
`;

/** The same forms as objects of their own, of which nothing is remembered. */
export function loadedAnew(): Catalogue {
  return loadCatalogue([{ file: 'forms.yaml', text: forms }]);
}

export const catalogue: Catalogue = loadedAnew();

const trees = new Map<string, UnitTree>();

export function treeOn(period: Period): UnitTree {
  const day = periodEnd(period);
  const tree = trees.get(day) ?? register.on(day);
  trees.set(day, tree);
  return tree;
}

export const context: IntakeContext = { catalogue, register, treeOn };

export const quarter: Period = { frequency: 'quarter', year: 2020, index: 1 };
