import { integer, multiply, one, type Quantity } from '../../model/quantity.ts';

const scales: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Names of one and the same base. */
const otherNames: Readonly<Record<string, string>> = {
  ...{ 'm²': '平方米', m2: '平方米', '㎡': '平方米', 平米: '平方米' },
  ...{ 'km²': '平方公里', km2: '平方公里', 平方千米: '平方公里', 'hm²': '公顷' },
  ...{ 'm³': '立方米', m3: '立方米', m: '米', km: '公里', 千米: '公里' },
  ...{ kg: '公斤', 千克: '公斤', t: '吨', kWh: '千瓦时', 度: '千瓦时', kW: '千瓦' },
  ...{ '％': '%', 百分点: '%', 个百分点: '%' },
};

/** Bases that begin with what is a scale elsewhere. */
const whole = new Set(['千瓦时', '千瓦', '千克', '千米', '百分点', '个百分点', '千分点', '千卡', '千帕', '千伏']);

/** What is counted in pieces, persons and times: all of it is one dimension (semantics.md, "Measures"). */
export const countedIn: ReadonlySet<string> = new Set([
  ...'个 人 户 次 项 件 家 所 站 处 台 套 辆 场 班 张 名 支 条 篇 期 位 只 头 棵 株 座 栋 幢 间 床 册 本 部'.split(' '),
  ...'对 份 宗 起 例 村 片 组 队 批 届 块 架 艘 口 匹 根 枚 把 门 课 类 种 轮 遍 趟 双 副 卷 幅 盏 扇 顶 票 封 则'.split(
    ' ',
  ),
  ...'人次 户次 家次 件次 场次 班次 车次 批次 台次 台套 台班 单位 企业 项目 社区 街道 园区 支部 党组织 房间 床位'.split(
    ' ',
  ),
  ...'座位 车位 工位 岗位 席位 网格 楼宇 机构 团队 人数 户数 件数'.split(' '),
]);

/**
 * A measure as a base and how many of it one is.
 *
 * @example baseOf('万吨') // { base: '吨', factor: 10,000 }
 * @example baseOf('m²') // { base: '平方米', factor: 1 }
 */
export function baseOf(name: string): { readonly base: string; readonly factor: Quantity } {
  let base = name;
  let factor = one;
  for (let scale = scales[base.charAt(0)]; scale !== undefined && !whole.has(base); scale = scales[base.charAt(0)]) {
    factor = multiply(factor, integer(scale));
    base = base.slice(1);
  }
  return { base: otherNames[base] ?? base, factor };
}
