import type { Language } from '../../model/label.ts';
import type { Period } from '../../model/period.ts';
import { formatPeriod } from '../../model/period.ts';

const quarters = ['一', '二', '三', '四'] as const;

/** A period as it is printed: `2020年一季度`, `2020年3月`, `2020年`; in English as it is spelled. */
export function periodText(period: Period, language: Language): string {
  if (language === 'en') return formatPeriod(period);
  if (period.frequency === 'year') return `${period.year}年`;
  return period.frequency === 'quarter'
    ? `${period.year}年${quarters[period.index - 1] ?? period.index}季度`
    : `${period.year}年${period.index}月`;
}
