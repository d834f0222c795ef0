import type { ChangeContribution, FigureChange } from '../audit/change/figure-change.ts';
import type { TraceNode } from '../audit/trace/trace-node.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import type { Quantity } from '../model/quantity.ts';
import { add, compare, formatQuantity, integer, multiply, one, zero } from '../model/quantity.ts';
import { shownText } from './exact-text.ts';
import { textTable } from './text-table.ts';
import { decimalsOf } from './trace-remark.ts';
import type { TraceLayout } from './trace-text.ts';
import { titleText, tracedText } from './trace-text.ts';
import { contributorWords, markWords } from './trace-words.ts';

/** More units than this nobody reads; the rest is one line. */
const shownUnits = 15;

/** Which units made a figure move: the largest first, the rest added up. */
export function changeText(
  trace: TraceNode,
  change: FigureChange,
  layout: TraceLayout & { readonly all: boolean },
): string {
  const { catalogue, language, all } = layout;
  const say = (zh: string, en: string) => inLanguage({ zh, en }, language);
  const decimals = decimalsOf(trace, catalogue);
  const isRatio = change.method === 'ratio';
  const shown = all ? change.contributions : change.contributions.slice(0, shownUnits);
  const rest = change.contributions.slice(shown.length);
  const texts = [change.before, change.after].map((figure) => tracedText(figure, decimals));
  const moved = change.change ? signed(shownText(change.change, decimals)) : say('无从比较', 'cannot be compared');
  const head = say(
    `${change.against} ${texts[0]} → ${change.place.period} ${texts[1]}，变动 ${moved}`,
    `${change.against} ${texts[0]} → ${change.place.period} ${texts[1]}, change ${moved}`,
  );
  const columns = [
    { heading: say('单位', 'Unit') },
    ...(isRatio
      ? [{ heading: say('分子', 'Numerator') }, { heading: say('分母', 'Denominator') }]
      : [
          { heading: change.against, align: 'right' as const },
          { heading: change.place.period, align: 'right' as const },
        ]),
    { heading: say('影响', 'Moves it by'), align: 'right' as const },
    { heading: say('占变动', 'Share'), align: 'right' as const },
    { heading: say('情况', 'Note') },
  ];
  const rows = [
    ...shown.map((each) => contributionRow(each, isRatio, decimals, language)),
    ...(rest.length > 0 ? [restRow(rest, language, decimals)] : []),
  ];
  const how = isRatio ? [howText(change, language)] : [];
  return [
    `${titleText(trace, layout)} · ${trace.place.unit} ${trace.place.unitName}`,
    head,
    ...(rows.length > 0 ? ['', ...textTable(columns, rows, 2)] : []),
    ...(how.length > 0 ? ['', ...how] : []),
  ].join('\n');
}

function howText({ scale = one, against, place }: FigureChange, language: Language): string {
  const times = compare(scale, one) === 0 ? '' : `${shownText(scale)} × `;
  return language === 'en'
    ? `Moves it by: ${times}(change of its numerator − quotient of ${against} × change of its denominator) ÷ denominator of ${place.period}; together they are the change.`
    : `影响 = ${times}（分子变动 − ${against} 的商 × 分母变动）÷ ${place.period} 的分母；全部相加即为变动。`;
}

function contributionRow(each: ChangeContribution, isRatio: boolean, decimals: number, language: Language): string[] {
  const separator = language === 'en' ? ', ' : '、';
  const by = inLanguage(contributorWords[each.by], language);
  const marks = [...(by === '' ? [] : [by]), ...each.marks.map((mark) => inLanguage(markWords[mark], language))];
  const arrow = (from: Quantity | undefined, to: Quantity | undefined) =>
    `${shownText(from ?? zero)} → ${shownText(to ?? zero)}`;
  return [
    `${each.unit} ${each.unitName}`,
    ...(isRatio
      ? [arrow(each.before, each.after), arrow(each.weightBefore, each.weightAfter)]
      : [shownText(each.before, decimals), shownText(each.after, decimals)]),
    signed(shownText(each.difference, decimals)),
    each.share ? percent(each.share) : '',
    marks.join(separator),
  ];
}

function restRow(rest: readonly ChangeContribution[], language: Language, decimals: number): string[] {
  const difference = rest.map((each) => each.difference).reduce(add, zero);
  const shares = rest.flatMap(({ share }) => share ?? []);
  return [
    language === 'en' ? `${rest.length} others (--all)` : `其余 ${rest.length} 个（--all 列出）`,
    '',
    '',
    signed(shownText(difference, decimals)),
    shares.length > 0 ? percent(shares.reduce(add, zero)) : '',
    '',
  ];
}

function percent(share: Quantity): string {
  return `${formatQuantity(multiply(share, integer(100)), 1)}%`;
}

function signed(text: string): string {
  return text.startsWith('-') || /^0(\.0+)?$/.test(text) ? text : `+${text}`;
}
