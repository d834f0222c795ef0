import { nearestSpelling } from '../model/nearest-spelling.ts';

/** Words people write for ours; the first of ours that may stand there is meant. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  village: ['rural', 'community'],
  农村: ['rural'],
  村: ['rural', 'community'],
  行政村: ['rural', 'community'],
  city: ['urban', 'district'],
  town: ['urban', 'street'],
  城市: ['urban'],
  城市社区: ['urban'],
  社区: ['community', 'urban'],
  neighbourhood: ['urban', 'community'],
  区: ['district'],
  新区: ['district'],
  园区: ['park'],
  街道: ['street'],
  镇: ['street'],
  乡: ['street'],
  township: ['street'],
  subdistrict: ['street'],
  本级: ['own'],
  self: ['own'],
  上报: ['declared'],
  上报合计: ['declared'],
  reported: ['declared'],
  核定: ['confirmed'],
  核定数: ['confirmed'],
  对照: ['reference'],
  对照数: ['reference'],
  调整: ['adjustment'],
  调整表: ['adjustment'],
  fatal: ['error'],
  强制性: ['error'],
  警告: ['warning'],
  核实性: ['warning'],
  note: ['info'],
  提示: ['info'],
  提示性: ['info'],
  annual: ['year'],
  年: ['year'],
  年报: ['year'],
  季: ['quarter'],
  季报: ['quarter'],
  月: ['month'],
  月报: ['month'],
  number: ['decimal', 'integer'],
  float: ['decimal'],
  小数: ['decimal'],
  int: ['integer'],
  整数: ['integer'],
  string: ['text'],
  文字: ['text'],
  文本: ['text'],
  日期: ['date'],
  bool: ['yesNo'],
  boolean: ['yesNo'],
  是否: ['yesNo'],
  台账: ['list'],
  average: ['mean'],
  maximum: ['max'],
  minimum: ['min'],
  total: ['sum'],
};

/**
 * What a person most likely meant: another word for it, the nearest spelling, or what the word is the beginning of.
 *
 * @example meantWord('village', ['urban', 'rural']) // 'rural'
 * @example meantWord('warn', ['error', 'warning']) // 'warning'
 */
export function meantWord(text: string, candidates: Iterable<string>): string | undefined {
  const allowed = [...candidates];
  const word = text.trim().toLowerCase();
  const synonym = (Object.hasOwn(synonyms, word) ? synonyms[word] : undefined)?.find((each) => allowed.includes(each));
  const [nearest] = nearestSpelling(text, allowed);
  const begun = word.length < 3 ? undefined : allowed.find((each) => each.toLowerCase().startsWith(word));
  const extended = allowed.find((each) => each.length >= 3 && word.startsWith(each.toLowerCase()));
  return synonym ?? nearest ?? begun ?? extended;
}
