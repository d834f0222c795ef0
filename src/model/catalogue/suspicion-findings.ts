import type { FindingType } from '../finding-type.ts';

/** What looks wrong although no rule says so. The severity is the one of the settings (`suspicions:`). */
export const suspicionFindings = {
  'suspicion-same-figures': {
    stage: 'suspicion',
    severity: 'warning',
    title: { zh: '两个单位数据相同', en: 'Same figures in two units' },
    message: {
      zh: '填报的 {count} 个非零数与 {units} 完全相同，如 {figures}{cells}',
      en: 'All {count} figures that are not 0 are the same as those of {units}, as {figures}{cells}',
    },
    advice: {
      zh: '请核实是否用了别的单位的表；确实相同的，请说明。',
      en: "Please check whether another unit's workbook was sent; if the figures really are the same, say so.",
    },
  },
  'suspicion-all-zero': {
    stage: 'suspicion',
    severity: 'warning',
    title: { zh: '全部为 0', en: 'All figures are 0' },
    message: { zh: '填报的 {count} 个数全部是 0{cells}', en: 'All {count} figures entered are 0{cells}' },
    advice: {
      zh: '确无业务的，请在表头选“本表无业务”；否则请填实际数。',
      en: 'If there really was nothing to report, tick 本表无业务 (nothing to report) at the top; otherwise enter the figures.',
    },
  },
  'suspicion-last-period-copied': {
    stage: 'suspicion',
    severity: 'warning',
    title: { zh: '与上期完全相同', en: 'Last period copied' },
    message: {
      zh: '填报的 {count} 个非零数与 {period} 的完全相同，如 {figures}{cells}',
      en: 'All {count} figures that are not 0 are those of {period}, as {figures}{cells}',
    },
    advice: {
      zh: '请核实是否重报了上期的表；确实没有变化的，请说明。',
      en: "Please check whether last period's return was sent again; if nothing really changed, say so.",
    },
  },
  'suspicion-far-from-peers': {
    stage: 'suspicion',
    severity: 'info',
    title: { zh: '与同类单位相差悬殊', en: 'Far from comparable units' },
    message: {
      zh: '“{label}”为 {actual}，{peers}的中位数是 {median}（稳健 z 值 {score}，界限 {limit}）{cells}',
      en: '"{label}" is {actual}; the median of {peers} is {median} (robust z {score}, limit {limit}){cells}',
    },
    advice: {
      zh: '请核对所列单元格的数和计量单位。',
      en: 'Please check the figures and measures of the cells listed.',
    },
  },
  'suspicion-digit-preference': {
    stage: 'suspicion',
    severity: 'info',
    title: { zh: '尾数偏好', en: 'Digit preference' },
    message: {
      zh: '{count} 个两位以上的数中有 {round} 个以 0 或 5 结尾，如 {figures}；按机会应有约 {expected} 个{cells}',
      en: '{round} of {count} figures of two and more digits end in 0 or 5, as {figures}; by chance it would be about {expected}{cells}',
    },
    advice: {
      zh: '请核实这些数是不是估计的。',
      en: 'Please check whether these figures are estimates.',
    },
  },
} as const satisfies Readonly<Record<string, FindingType>>;
