import type { FindingType } from '../finding-type.ts';

/** Which cell is wrong (semantics.md): hints beside what has failed. `{others}` and `{reason}` are location wordings. */
export const locationFindings = {
  'cells-located': {
    stage: 'within',
    severity: 'info',
    title: { zh: '可能填错的单元格', en: 'Cells that may be wrong' },
    message: {
      zh: '可能填错的是 {cells}：只改这里，就能让 {rules} 和其他审核都成立{others}',
      en: 'Possibly wrong: {cells}. Changing only this makes {rules} hold, and every other rule{others}',
    },
    advice: {
      zh: '请先核对这里。这只是提示，系统不会改动报表。',
      en: 'Please check this first. It is a hint: nothing is changed for you.',
    },
  },
  'cells-not-located': {
    stage: 'within',
    severity: 'info',
    title: { zh: '无法指出错在哪一格', en: 'Wrong cells not named' },
    message: {
      zh: '{rules} 不成立，但不能指出错在哪一格：{reason}',
      en: '{rules} does not hold, but which cell is wrong cannot be said: {reason}',
    },
    advice: {
      zh: '请逐一核对这几条审核所列的单元格。',
      en: 'Please go through the cells listed with these rules.',
    },
  },
} as const satisfies Record<string, FindingType>;
