import type { Label } from '../label.ts';
import type { SuggestionKind } from '../suggestion.ts';

/** How a suggestion is put into words beside a finding. */
export const suggestionWordings = {
  /** `{cell}` of one change. */
  change: { zh: '{cell} 应为 {to}', en: '{cell} should be {to}' },
  /** The whole: `{changes}`, `{kind}`, `{others}`. */
  suggestion: { zh: '可能本意：{changes}（{kind}）{others}', en: 'Probably meant: {changes} ({kind}){others}' },
  /** `{others}` where as good ones of the kind exist. */
  others: { zh: '，另有 {count} 种可能', en: ', {count} more like it' },
  /** Beside a declared total that disagrees; the reason is for whoever files it. */
  adjustment: {
    zh: '核实后确需保留上报合计、本表又设有调整表的，可填调整：{difference}，并写明原因',
    en: 'If the declared total stands after checking and the form knows adjustments, one of {difference} may be filed, with its reason',
  },
} as const satisfies Record<string, Label>;

/** What probably happened, by kind. */
export const suggestionKindLabels: Readonly<Record<SuggestionKind, Label>> = {
  sign: { zh: '正负号', en: 'sign' },
  digits: { zh: '数字颠倒、漏打、多打或打错一位', en: 'two digits swapped, one missing, doubled or mistyped' },
  exchange: { zh: '相邻两格填反', en: 'neighbouring cells exchanged' },
  'stale-total': { zh: '分项改了，合计没有改', en: 'total left as it was while a part changed' },
  factor: { zh: '差 10 的倍数，可能是计量单位', en: 'a factor of 10 to 10,000, perhaps the measure' },
  'last-period': { zh: '照抄了上期数', en: "last period's figure copied" },
  rounding: { zh: '四舍五入', en: 'rounding' },
  balance: { zh: '按平衡关系推算', en: 'what the balance leaves' },
};
