import { ruleTitle } from '../checks/rule-title.ts';
import { saysNothing } from '../checks/says-nothing.ts';
import type { Decided } from '../collection/decisions/decide.ts';
import { awaitingDecision, returnedExplanations } from '../consolidate/awaiting-decision.ts';
import type { Consolidation } from '../consolidate/consolidation.ts';
import type { ExplanationAccount } from '../consolidate/explanation-account.ts';
import { emptinessWordings, lapseWordings } from '../model/catalogue/explanation-wordings.ts';
import type { Decision, Verdict } from '../model/decision.ts';
import { describeFinding } from '../model/describe-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { Label, Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import type { MessageValue } from '../model/message.ts';
import { fillTemplate } from '../model/message.ts';
import { formatPeriod } from '../model/period.ts';
import { severityLabels } from '../model/severity-labels.ts';
import { unitTitle } from '../model/unit.ts';
import type { UnitRegister, UnitTree } from '../units/unit-tree.ts';
import { decisionWords, verdictWords } from './decision-words.ts';
import { formName } from './status-todo.ts';

/**
 * What there is to decide, for a person; of `huizong return` also what has been returned.
 *
 * @param unit code of a unit: only its own and what is below it
 */
export function decisionsText(
  consolidation: Consolidation,
  verdict: Verdict,
  unit: string | undefined,
  language: Language,
): string {
  const say = (label: Label, parameters: Readonly<Record<string, MessageValue>> = {}) =>
    fillTemplate(label, parameters, language);
  const { tree } = consolidation;
  const blocks: (readonly string[])[] = [];
  if (verdict === 'returned') {
    const findings = sentBack(consolidation, unit);
    const refused = returnedExplanations(consolidation, unit);
    if (findings.length > 0) {
      const lines = findings.flatMap((finding) => findingLines(finding, tree, language));
      blocks.push([say(decisionWords.sentBack, { count: findings.length }), ...lines]);
    }
    if (refused.length > 0) {
      const lines = refused.flatMap((account) => accountLines(account, tree, language));
      blocks.push([say(decisionWords.returned, { count: refused.length }), ...lines]);
    }
  }
  const awaiting = awaitingDecision(consolidation, unit);
  const lines = awaiting.flatMap((account) => accountLines(account, tree, language));
  if (awaiting.length === 0) blocks.push([say(decisionWords.nothing)]);
  else blocks.push([say(decisionWords.awaiting, { count: awaiting.length }), ...lines], [say(decisionWords.how)]);
  return blocks.map((block) => block.join('\n')).join('\n\n');
}

/** The same as a document. */
export function decisionsDocument(consolidation: Consolidation, unit: string | undefined) {
  return {
    awaiting: awaitingDecision(consolidation, unit).map((account) => accountEntry(account, consolidation.tree)),
    returned: returnedExplanations(consolidation, unit).map((account) => accountEntry(account, consolidation.tree)),
    sentBack: sentBack(consolidation, unit).map(
      ({ unit: code, unitName, form, period, kind, file, sheet, parameters }) => ({
        ...{ unit: code, unitName, form, period, kind, file, sheet },
        ...parameters,
      }),
    ),
  };
}

/** One decision that was made. */
export function decidedText({ decision, path }: Decided, register: UnitRegister, language: Language): string {
  const { verdict, about, unit: code, form, kind } = decision;
  const unit = register.units.findLast((each) => each.code === code);
  const parts = [unit ? unitTitle(unit) : code, formName(form, kind, language)];
  const rule = decision.about === 'explanation' ? [decision.rule] : [];
  const what = `${inLanguage(verdictWords[verdict][about], language)}${language === 'en' ? ': ' : '：'}`;
  return [`${what}${[...parts, ...rule].join('  ')}`, fillTemplate(decisionWords.written, { path }, language)].join(
    '\n',
  );
}

export function decidedDocument(decision: Decision) {
  return { ...decision, period: formatPeriod(decision.period) };
}

function sentBack({ findings, tree }: Consolidation, unit: string | undefined): readonly Finding[] {
  const isBelow = (code: string | undefined): boolean =>
    unit === undefined || (code !== undefined && (code === unit || isBelow(tree.get(code)?.parent)));
  return findings.filter((finding) => finding.code === 'return-sent-back' && isBelow(finding.unit));
}

function findingLines(finding: Finding, tree: UnitTree, language: Language): readonly string[] {
  const { unit = '', form = '', kind = 'own', file = '' } = finding;
  return [
    `  ${[titleOf(unit, tree), formName(form, kind, language), file].join('  ')}`,
    `      ${describeFinding(finding, language).message}`,
  ];
}

function accountLines(account: ExplanationAccount, tree: UnitTree, language: Language): readonly string[] {
  const { unit, form, kind, rule, explanation, explained, standing } = account;
  const line = (label: Label, parameters: Readonly<Record<string, MessageValue>>) =>
    `      ${fillTemplate(label, parameters, language)}`;
  const figures = explained?.figures ?? [];
  const notices = noticesOf(account).map((notice) => line(decisionWords.notice, { notice }));
  const severity = inLanguage(severityLabels[rule.severity], language);
  const title = inLanguage(ruleTitle(rule), language);
  return [
    `  ${[titleOf(unit, tree), formName(form, kind, language), title, severity].join('  ')}`,
    ...(figures.length === 0
      ? []
      : [line(decisionWords.figures, { figures: figures.join(language === 'en' ? ', ' : '、') })]),
    line(decisionWords.explanation, { explanation: explanation?.text ?? '' }),
    ...(standing.state === 'returned' ? [line(decisionWords.reason, reasonOf(standing.decision))] : []),
    ...notices,
  ];
}

function reasonOf({ date, role, reason = '' }: Decision) {
  return { date, role, reason };
}

/** What whoever decides should know before. */
function noticesOf({ standing, explanation }: ExplanationAccount): readonly Label[] {
  const say = (label: Label, parameters: Readonly<Record<string, MessageValue>>): Label => ({
    zh: fillTemplate(label, parameters, 'zh-CN'),
    en: fillTemplate(label, parameters, 'en'),
  });
  const emptiness = explanation && saysNothing(explanation.text);
  return [
    ...(standing.state === 'lapsed'
      ? [say(decisionWords.lapsed, { date: standing.decision.date, cause: lapseWordings[standing.cause] })]
      : []),
    ...(standing.state === 'expired' ? [say(decisionWords.expired, { on: standing.on })] : []),
    ...(emptiness ? [say(decisionWords.empty, { why: emptinessWordings[emptiness] })] : []),
  ];
}

function accountEntry(account: ExplanationAccount, tree: UnitTree) {
  const { unit, form, period, kind, file, sheet, rule, explanation, explained, standing } = account;
  const unitName = tree.get(unit)?.name;
  return {
    ...{ unit, ...(unitName === undefined ? {} : { unitName }), form, period: formatPeriod(period), kind, file, sheet },
    rule: rule.id,
    severity: rule.severity,
    state: standing.state,
    ...(standing.state === 'lapsed' ? { cause: standing.cause } : {}),
    ...(explanation ? { explanation: explanation.text, source: explanation.source } : {}),
    ...(explanation?.until === undefined ? {} : { until: explanation.until }),
    ...('decision' in standing && standing.decision ? { decision: decidedDocument(standing.decision) } : {}),
    figures: explained?.figures ?? [],
  };
}

function titleOf(code: string, tree: UnitTree): string {
  const unit = tree.get(code);
  return unit ? unitTitle(unit) : code;
}
