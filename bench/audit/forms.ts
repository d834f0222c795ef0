import { readFileSync } from 'node:fs';
import type { Catalogue } from '../../src/forms/catalogue.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';

/** Forms with several balances each, beside DJ01 of the sample catalogue; TYPED stands where totals may be typed. */
const ownForms = `
form: AB01
frequency: quarter
defaults: { type: integer, unitMeasure: 人, timing: stock }
columns:
  - { id: workers, code: 1, label: 在岗职工 }
  - { id: dispatched, code: 2, label: 劳务派遣 }
  - { id: others, code: 3, label: 其他从业 }
  - { id: employed, code: 4, label: 从业人员小计, formula: workers + dispatched + others, TYPED }
  - { id: selfEmployed, code: 5, label: 个体 }
  - { id: all, code: 6, label: 合计, formula: employed + selfEmployed, TYPED }
  - { id: women, code: 7, label: 女性, of: all }
items:
  - { id: farming, code: '01', label: 农业 }
  - { id: mining, code: '02', label: 采矿 }
  - { id: making, code: '03', label: 制造 }
  - { id: building, code: '04', label: 建筑 }
  - { id: industry, code: '05', label: 二产小计, formula: 'mining + making + building', TYPED }
  - { id: trade, code: '06', label: 批零 }
  - { id: transport, code: '07', label: 交通 }
  - { id: services, code: '08', label: 服务 }
  - { id: tertiary, code: '09', label: 三产小计, formula: 'trade + transport + services', TYPED }
  - { id: total, code: '10', label: 合计, formula: 'farming + industry + tertiary', TYPED }
rules:
  - { id: AB01-01, rule: dispatched <= workers + others }
  - { id: AB01-02, severity: warning, rule: total.all >= PREVIOUS(total.all) * 0.7 }
---
form: AB02
frequency: quarter
defaults: { type: integer, unitMeasure: 户, timing: stock }
columns:
  - { id: all, code: 1, label: 合计 }
  - { id: firms, code: 2, label: 企业 }
  - { id: households, code: 3, label: 个体户 }
items:
  - { id: opening, code: '01', label: 期初 }
  - { id: founded, code: '02', label: 新设, timing: flow }
  - { id: movedIn, code: '03', label: 迁入, timing: flow }
  - { id: closed, code: '04', label: 注销, timing: flow }
  - { id: movedOut, code: '05', label: 迁出, timing: flow }
  - { id: closing, code: '06', label: 期末, formula: opening + founded + movedIn - closed - movedOut, TYPED }
  - { id: active, code: '07', label: 正常经营, of: closing }
  - { id: large, code: '08', label: 规模以上, of: active }
rules:
  - { id: AB02-01, rule: opening = PREVIOUS(closing) }
  - { id: AB02-02, rule: all = firms + households }
---
form: AB03
frequency: quarter
defaults: { type: decimal, decimals: 2, unitMeasure: 万元, timing: flow }
columns:
  - { id: current, code: 1, label: 本期 }
  - { id: budget, code: 2, label: 年度预算 }
items:
  - { id: taxes, code: '01', label: 税收 }
  - { id: fees, code: '02', label: 收费 }
  - { id: rents, code: '03', label: 租金 }
  - { id: grants, code: '04', label: 补助 }
  - { id: income, code: '05', label: 收入合计, formula: 'taxes + fees + rents + grants', TYPED }
  - { id: wages, code: '06', label: 人员经费 }
  - { id: works, code: '07', label: 工程支出 }
  - { id: relief, code: '08', label: 救助支出 }
  - { id: offices, code: '09', label: 公用经费 }
  - { id: spending, code: '10', label: 支出合计, formula: 'wages + works + relief + offices', TYPED }
  - { id: surplus, code: '11', label: 结余, min: none, formula: income - spending, TYPED }
rules:
  - { id: AB03-01, rule: current <= budget }
---
form: AB04
frequency: quarter
defaults: { type: integer, unitMeasure: 人, timing: stock }
columns:
  - { id: places, code: 1, label: 学位 }
  - { id: pupils, code: 2, label: 在校生 }
  - { id: girls, code: 3, label: 女生, of: pupils }
  - { id: boarders, code: 4, label: 寄宿生, of: pupils }
  - { id: teachers, code: 5, label: 教师 }
items:
  - { id: nurseries, code: '01', label: 幼儿园 }
  - { id: primary, code: '02', label: 小学 }
  - { id: middle, code: '03', label: 初中 }
  - { id: high, code: '04', label: 高中 }
  - { id: all, code: '05', label: 合计, formula: 'SUM(nurseries:high)', TYPED }
rules:
  - { id: AB04-01, rule: pupils <= places }
  - { id: AB04-02, rule: teachers <= pupils }
`;

/** The same forms twice: every total computed, and every total typed. */
export interface BenchForms {
  readonly computed: Catalogue;
  readonly typed: Catalogue;
}

export const benchFormCodes = ['DJ01', 'AB01', 'AB02', 'AB03', 'AB04'] as const;

export function loadBenchForms(): BenchForms {
  const sample = new URL('../../schemas/DJ01.yaml', import.meta.url);
  const party = readFileSync(sample, 'utf8');
  const load = (entry: 'computed' | 'typed') =>
    loadCatalogue([
      { file: 'DJ01.yaml', text: party.replaceAll('entry: typed', `entry: ${entry}`) },
      { file: 'bench.yaml', text: ownForms.replaceAll('TYPED', `entry: ${entry}`) },
    ]);
  return { computed: load('computed'), typed: load('typed') };
}
