import type { Catalogue } from '../../src/forms/catalogue.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';

/**
 * Three small forms with everything a template has to draw: computed, typed and prefilled cells, groups, 其中, rates,
 * closed and one-column rows, rules within and across forms and against the period before, and a list.
 */
const text = `
form: DJ01
title: { zh: 基层党组织设置与覆盖, en: Party organisations and coverage }
frequency: quarter
legal: { authority: 示范新区统计局, approval: 示统字〔2020〕1号, validUntil: 2021年6月 }
instructions: 统计期末仍在运行的全部单位。
filedBy: { community: [own], street: [own, declared], park: [own] }
defaults: { type: integer, unitMeasure: 个, timing: stock }
columns:
  - { id: total, code: 1, label: 单位总数, definition: 期末仍在运行的单位数。 }
  - { id: eligible, code: 2, label: 具备组建条件 }
  - { id: single, code: 3, label: 单独组建, group: 组建方式 }
  - { id: joint, code: 4, label: 联合或区域组建, group: 组建方式 }
  - { id: covered, code: 5, label: 已覆盖, formula: 'single + joint' }
  - { id: coverage, code: 6, label: 组织覆盖率, type: decimal, decimals: 2, unitMeasure: '%', formula: 'RATIO(covered, total) * 100' }
items:
  - { id: urban, code: '01', label: 城市社区, only: { unitKind: urban } }
  - { id: schools, code: '06', label: 学校 }
  - { id: privateSchools, code: '07', label: 民办学校, of: schools }
  - { id: firms, code: '09', label: 非公企业 }
  - { id: all, code: '11', label: 合计, formula: 'SUM(urban:schools, firms)', entry: typed }
  - { id: brands, code: '15', label: 党建品牌, only: { columns: [total] } }
cells:
  - { at: urban.total, source: tree }
  - { at: urban.joint, closed: true }
rules:
  - { id: DJ01-01, label: 具备组建条件不大于单位总数, rule: 'eligible <= total' }
  - { id: DJ01-02, label: 单独组建不大于具备组建条件, rule: 'single <= eligible' }
  - { id: DJ01-03, severity: warning, label: 合计覆盖率比上期下降不超过5个百分点, rule: 'all.coverage >= PREVIOUS(all.coverage) - 5', advice: 请说明下降原因 }
  - { id: DJ01-04, severity: warning, label: 品牌应有所依托, when: 'brands.total > 0', rule: 'firms.total > 0' }
  - { id: DJ01-06, label: 联合组建与具备条件同有同无, pair: both-or-neither, of: [joint, eligible] }
  - { id: DJ01-05, label: 下级之和不大于本级, rule: 'all.total >= SUM(CHILDREN(all.total))' }
---
form: JJ01
title: 主要经济指标
frequency: quarter
filedBy: { park: [own] }
defaults: { type: decimal, decimals: 2, timing: yearToDate }
columns:
  - { id: current, code: 1, label: 本年累计 }
  - { id: lastYear, code: 2, label: 上年同期公布数, source: { lastYear: current } }
  - { id: growth, code: 4, label: 增速, decimals: 1, unitMeasure: '%', formula: 'GROWTH(current, lastYear) * 100' }
  - { id: floor, code: 5, label: 确保, decimals: 1, unitMeasure: '%', source: { targets: floor } }
  - { id: status, code: 7, label: 状态, type: text, formula: 'IF(ISBLANK(floor), "", IF(growth >= floor, "达到确保", "低于确保"))' }
items:
  - { id: gdp, code: '01', label: 地区生产总值, unitMeasure: 亿元 }
  - { id: tax, code: '05', label: 税收收入, unitMeasure: 万元, decimals: 0 }
  - { id: budget, code: '06', label: 一般公共预算收入, unitMeasure: 万元, decimals: 0 }
  - { id: projects, code: '12', label: 项目总投资, unitMeasure: 亿元, only: { columns: [current] } }
cells:
  - { at: projects.current, formula: 'SUMIFS(JJ02!investment, JJ02!attracted, "是")' }
rules:
  - { id: JJ01-01, severity: warning, label: 增速在正负50以内, rule: 'ABS(growth) <= 50' }
  - { id: JJ01-02, label: 税收收入不大于一般公共预算收入, rule: 'tax.current <= budget.current' }
  - { id: JJ01-03, label: 项目总投资不大于生产总值, rule: 'projects.current <= gdp.current' }
---
form: JJ02
title: 产业项目台账
kind: list
frequency: quarter
filedBy: { park: [own] }
list: { key: [project], unique: district, rowsOffered: 12, groupBy: [industry] }
defaults: { unitMeasure: 亿元 }
columns:
  - { id: project, code: 1, label: 项目代码, type: text }
  - { id: name, code: 2, label: 名称, type: text }
  - { id: industry, code: 3, label: 产业, type: text, codes: { '01': 绿色化工, '02': 有色金属新材料 } }
  - { id: attracted, code: 4, label: 招商引资, type: yesNo }
  - { id: investment, code: 5, label: 总投资, type: decimal, decimals: 4 }
  - { id: signedOn, code: 6, label: 签约, type: date, required: false }
  - { id: startedOn, code: 7, label: 开工, type: date, required: false }
  - { id: done, code: 10, label: 本年完成, type: decimal, decimals: 4 }
  - { id: cumulative, code: 11, label: 累计完成, type: decimal, decimals: 4 }
  - { id: share, code: 12, label: 完成比重, type: decimal, decimals: 1, unitMeasure: '%', formula: 'RATIO(cumulative, investment) * 100' }
  - { id: status, code: 13, label: 状态, type: text, codes: [签约, 在建, 竣工] }
rules:
  - { id: JJ02-01, label: 开工不早于签约, when: 'NOT(ISBLANK(startedOn))', rule: 'startedOn >= signedOn' }
  - { id: JJ02-02, label: 本年完成不大于累计完成, rule: 'done <= cumulative' }
  - { id: JJ02-03, label: 在建项目应有开工日期, when: 'status = "在建"', rule: 'NOT(ISBLANK(startedOn))' }
  - { id: JJ02-05, severity: warning, label: 签约与开工同有同无, pair: both-or-neither, of: [signedOn, startedOn] }
  - { id: JJ02-04, severity: warning, label: 名称不重复, rule: 'COUNTIF(JJ02!name, name) = 1' }
`;

/** The catalogue of the three forms. */
export function templateForms(): Catalogue {
  return loadCatalogue([{ file: 'template-forms.yaml', text }]);
}
