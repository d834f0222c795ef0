import type { Language } from '../model/label.ts';
import type { Period } from '../model/period.ts';
import { formatPeriod, parsePeriod } from '../model/period.ts';

const quarters: readonly string[] = ['一', '二', '三', '四'];

/**
 * A period as it is printed: 2020年, 2020年第一季度, 2020年3月; in English its canonical spelling.
 *
 * @example periodTitle({ frequency: 'quarter', year: 2020, index: 1 }, 'zh-CN') // '2020年第一季度'
 */
export function periodTitle(period: Period, language: Language): string {
  if (language === 'en') return formatPeriod(period);
  const year = `${period.year}年`;
  if (period.frequency === 'year') return year;
  return period.frequency === 'month' ? `${year}${period.index}月` : `${year}第${quarters[period.index - 1]}季度`;
}

/**
 * Reads what {@link periodTitle} prints, and the ways people write it: 2020年1季度, 2020年第1季度, 2020年一季度, 2020-Q1.
 *
 * @returns undefined when the text is none of these
 */
export function parsePeriodTitle(text: string): Period | undefined {
  const match = /^(\d{4})\s*年(?:度|\s*第?\s*([一二三四1-4])\s*季度?|\s*(\d{1,2})\s*月)?$/.exec(text.trim());
  if (!match) return parsePeriod(text);
  const [, year, quarter, month] = match;
  if (quarter) {
    const written = quarters.indexOf(quarter);
    return parsePeriod(`${year}-Q${written < 0 ? quarter : written + 1}`);
  }
  return parsePeriod(month ? `${year}-${month.padStart(2, '0')}` : `${year}`);
}
