import type { SummaryVerification } from '../collection/verify-summary.ts';
import { describeFinding } from '../model/describe-finding.ts';
import type { Finding } from '../model/finding.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { severityLabels } from '../model/severity-labels.ts';

/**
 * What verifying found, by kind: each finding in a line, what to do once for a kind; then what was compared and the
 * outcome in one line.
 *
 * @param errorsOnly leaves out what is no error
 */
export function verificationText(
  { findings, compared, differences, ok }: SummaryVerification,
  language: Language,
  errorsOnly: boolean,
): string {
  const english = language === 'en';
  const listed = errorsOnly ? findings.filter(({ severity }) => severity === 'error') : findings;
  const groups = new Map<string, Finding[]>();
  for (const finding of listed) groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  const blocks = [...groups.values()].map((group) => groupText(group, language));
  const { cells, formulas, sources } = compared;
  const counts = english
    ? `Compared: cells ${cells} (formulas among them ${formulas}), sources ${sources}`
    : `已核对：单元格 ${cells} 个（其中公式 ${formulas} 个），来源文件 ${sources} 个`;
  const unread = findings.some(({ code }) => code === 'summary-result-missing');
  const fine = unread ? nothingDiffers(english) : everythingEqual(english);
  const wrong = english
    ? `Not verified: cells, rows and sheets that differ ${differences}; sources that are missing or changed ${sourcesOff(findings)}`
    : `核验不通过：单元格、行、工作表不同 ${differences} 处；来源文件缺失或改变 ${sourcesOff(findings)} 个`;
  return [...blocks, [counts, ok ? fine : wrong].join('\n')].join('\n\n');
}

function everythingEqual(english: boolean): string {
  return english
    ? 'Verified: every cell is equal, every formula and every source unchanged.'
    : '核验通过：数字逐格相等，公式和来源文件均未变。';
}

/** A program that does not calculate saved it: what formulas come to is not in the file. */
function nothingDiffers(english: boolean): string {
  return english
    ? 'Nothing differs, but formulas without a result could not be compared: open and save it in Excel, then verify again.'
    : '未发现不同，但有公式没有数值，未能核对：请用 Excel 打开并保存，再核验一次。';
}

function groupText(group: readonly Finding[], language: Language): string {
  const [first] = group;
  if (!first) return '';
  const title = inLanguage(findingCatalogue[first.code].title, language);
  const severity = inLanguage(severityLabels[first.severity], language);
  const heading =
    language === 'en' ? `${title} (${severity}, ${group.length})` : `${title}（${severity}，${group.length} 处）`;
  const lines = group.map((finding) => `  ${describeFinding(finding, language).message}`);
  return [heading, ...lines, `  → ${describeFinding(first, language).advice}`].join('\n');
}

function sourcesOff(findings: readonly Finding[]): number {
  return findings.filter(({ code }) => code === 'source-missing' || code === 'source-changed').length;
}
