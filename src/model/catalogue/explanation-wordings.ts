import type { Label } from '../label.ts';

/** `{explained}` of a failed rule: how its explanation stands. Parts in brackets are filled in from below. */
export const explainedWordings = {
  open: {
    zh: '。已作审核说明，尚待采纳：“{explanation}”',
    en: '. Explained, not yet accepted: "{explanation}"',
  },
  accepted: {
    zh: '。审核说明已采纳（{date}，{role}{until}）：“{explanation}”',
    en: '. Explanation accepted on {date} ({role}{until}): "{explanation}"',
  },
  returned: {
    zh: '。审核说明“{explanation}”未被采纳（{date}，{role}）：{reason}',
    en: '. The explanation "{explanation}" was not accepted on {date} ({role}): {reason}',
  },
  lapsed: {
    zh: '。审核说明曾于 {date} 采纳（{role}），此后{cause}，采纳已失效{said}',
    en: '. An explanation was accepted on {date} ({role}), but {cause}: it is no longer accepted{said}',
  },
  expired: {
    zh: '。审核说明有效期到 {on} 为止，已经过期{said}',
    en: '. The explanation held until {on} and has expired{said}',
  },
  inexcusable: {
    zh: '。已作审核说明，但这一条须更正，不能以说明代替：“{explanation}”',
    en: '. It was explained, but this rule has to be met: "{explanation}"',
  },
  /** `{until}` of what is accepted for a time. */
  until: { zh: '，有效期到 {until}', en: ', until {until}' },
  /** `{said}`: the explanation, where there still is one. */
  said: { zh: '：“{explanation}”', en: ': "{explanation}"' },
} as const satisfies Record<string, Label>;

/** `{cause}`: what happened since an explanation was accepted. */
export const lapseWordings = {
  figures: { zh: '所说明的数有变动', en: 'the figures it explained have changed since' },
  text: { zh: '说明已改写', en: 'it has been reworded since' },
  gone: { zh: '说明已不在', en: 'it is gone' },
} as const satisfies Record<string, Label>;

/** `{why}` of an explanation that explains nothing. */
export const emptinessWordings = {
  stock: { zh: '只是套话，没有说出原因', en: 'is a stock phrase and gives no reason' },
  short: { zh: '太短，看不出原因', en: 'is too short to give a reason' },
} as const satisfies Record<string, Label>;

/** `{outcome}` of a rule that did not fail. */
export const idleWordings = {
  passed: { zh: '已经成立', en: 'holds' },
  'not-applicable': { zh: '对本单位不适用', en: 'does not apply here' },
} as const satisfies Record<string, Label>;

/** `{others}` of more units than are named. */
export const moreUnits: Label = { zh: '{units} 等 {count} 个单位', en: '{units} and others, {count} in all' };
