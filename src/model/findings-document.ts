import { findingCatalogue } from './finding-catalogue.ts';
import type { FindingStage, FindingType } from './finding-type.ts';
import { findingStages } from './finding-type.ts';
import type { Label } from './label.ts';
import { severityLabels } from './severity-labels.ts';

const stageLabels: Readonly<Record<FindingStage, Label>> = {
  file: { zh: '文件', en: 'the file' },
  structure: { zh: '表的身份与结构', en: 'identity and structure of a sheet' },
  value: { zh: '单元格', en: 'single cells' },
  within: { zh: '表内审核', en: 'within a form' },
  across: { zh: '表间审核', en: 'across forms' },
  history: { zh: '历史审核', en: 'across periods' },
  level: { zh: '汇总审核', en: 'at totals' },
  node: { zh: '节点检查', en: 'declared against computed' },
  suspicion: { zh: '可疑数据', en: 'suspicions' },
  decision: { zh: '说明与决定', en: 'explanations and decisions' },
  collection: { zh: '整批报送', en: 'the whole collection' },
  summary: { zh: '核验汇总表', en: 'a finished summary, verified' },
};

const opening = `# Findings · 审核问题

Generated from the finding catalogue by \`npm run docs\`; do not edit. 本页由目录生成，请勿手改。

Every finding that checking, and verifying a finished summary, can report, by the stage it comes from. \`{name}\` stands for what is filled in. Errors of
the stages structure, value, within, across and decision send the return back; errors of the stages history, level and node do not, and suspicions never are errors.
A failed rule has the severity that its form gives it. Each code has a small case in \`samples/broken/\`.

审核和核验汇总表能报告的全部问题，按来源阶段排列。\`{name}\` 处填入具体内容。结构、单元格、表内、表间、决定的强制性问题会退回报表；历史、汇总、节点的不会；可疑数据不会是强制性问题。
审核公式不成立时，性质以报表所定为准。每个代码在 \`samples/broken/\` 中有一个小例子。
`;

/**
 * Every finding code in Markdown: title, stage, severity, message, advice and sample folder, in both languages. It is
 * what `docs/findings.md` holds.
 */
export function findingsDocument(): string {
  const entries = Object.entries(findingCatalogue);
  const sections = findingStages.flatMap((stage) => {
    const ofStage = entries.filter(([, type]) => type.stage === stage).sort(([a], [b]) => (a < b ? -1 : 1));
    if (ofStage.length === 0) return [];
    const heading = `## ${stage} · ${stageLabels[stage].zh} · ${stageLabels[stage].en}`;
    return [[heading, ...ofStage.map(([code, type]) => entry(code, type))].join('\n\n')];
  });
  return `${[opening, ...sections].join('\n')}\n`.replace(/\n(?=## )/g, '\n\n').replace(/\n{3,}/g, '\n\n');
}

function entry(code: string, type: FindingType): string {
  const severity = severityLabels[type.severity];
  return [
    `### \`${code}\``,
    '',
    `${type.title.zh} · ${type.title.en} — ${severity.zh} · ${severity.en} — [sample](../samples/broken/${code}/)`,
    '',
    `- ${quoted(type.message.zh)} → ${quoted(type.advice.zh)}`,
    `- ${quoted(type.message.en)} → ${quoted(type.advice.en)}`,
  ].join('\n');
}

/** Placeholders as code, of two words the one for several; `<` and `|` would otherwise be read as markup. */
function quoted(text: string): string {
  return text
    .replace(/\{\w+\|[^|{}]*\|([^|{}]*)\}/g, '$1')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '\\|')
    .replace(/\{\w+\}/g, '`$&`');
}
