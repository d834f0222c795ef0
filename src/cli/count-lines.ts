import type { Consolidation } from '../consolidate/consolidation.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { formatPeriod } from '../model/period.ts';
import { listedFindings } from './listed-findings.ts';
import { countSeverities, runSummary } from './run-summary.ts';
import { besideWords, statusWords, verdictWords } from './words.ts';

/** Files, returns and findings in three lines: nothing that came in is left out. */
export function countLines(consolidation: Consolidation, language: Language): readonly string[] {
  const summary = runSummary(consolidation);
  const english = language === 'en';
  const list = (
    counts: Readonly<Record<string, number>>,
    words: Readonly<Record<string, { zh: string; en: string }>>,
  ) =>
    Object.keys(words)
      .filter((name) => (counts[name] ?? 0) > 0)
      .map((name) => `${inLanguage(words[name] ?? { zh: name, en: name }, language)} ${counts[name]}`)
      .join(english ? ', ' : '、');
  const { error, warning, info } = countSeverities(listedFindings(consolidation));
  const { undecided } = summary.findings;
  const total = consolidation.files.length;
  const beside = list(summary.beside, besideWords);
  const period = formatPeriod(consolidation.period);
  return english
    ? [
        `${period}  files ${total}${bracketed(list(summary.files, verdictWords), language)}`,
        `returns due ${summary.due}${bracketed(list(summary.returns, statusWords), language)}${beside && `; besides: ${beside}`}`,
        `findings: ${error} errors, ${warning} warnings, ${info} info; ${undecided} places undecided`,
      ]
    : [
        `${period}  文件 ${total} 个${bracketed(list(summary.files, verdictWords), language)}`,
        `应报 ${summary.due} 份${bracketed(list(summary.returns, statusWords), language)}${beside && `；另收到：${beside}`}`,
        `问题：强制性 ${error}、核实性 ${warning}、提示性 ${info}；未判定 ${undecided} 处`,
      ];
}

function bracketed(text: string, language: Language): string {
  if (text === '') return '';
  return language === 'en' ? ` (${text})` : `（${text}）`;
}
