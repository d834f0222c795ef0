import { emptinessWordings, idleWordings, lapseWordings } from '../model/catalogue/explanation-wordings.ts';
import type { FiledExplanation } from '../model/explanation.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import type { Form, RuleText } from '../model/form.ts';
import type { Label } from '../model/label.ts';
import type { MessageValue } from '../model/message.ts';
import type { Return } from '../model/return.ts';
import type { ExplainedRule } from './explain-rule.ts';
import type { ExplanationScene } from './explanation-scene.ts';
import { returnPlace } from './return-place.ts';
import { ruleTitle } from './rule-title.ts';
import { saysNothing } from './says-nothing.ts';

/**
 * What is to be said about the explanations of one return: acceptances that hold no longer, explanations that say
 * nothing, that nobody needs, that contradict each other, or that speak of a rule which is not checked here.
 *
 * @param explained as `checkRules` found it
 * @param scene what stands beside the sheet; undefined: nothing
 */
export function checkExplanations(
  ret: Return,
  form: Form,
  explained: readonly ExplainedRule[],
  scene: ExplanationScene | undefined,
): readonly Finding[] {
  const found = explained.flatMap((each) => checkOne(ret, each, scene));
  const checked = new Set(explained.map(({ rule }) => rule.id.toLowerCase()));
  const stray = [...(scene?.filed.values() ?? [])].filter(({ rule }) => !checked.has(rule.toLowerCase()));
  return [...found, ...stray.map((filed) => withoutRule(ret, form, filed))];
}

function checkOne(ret: Return, explained: ExplainedRule, scene: ExplanationScene | undefined): readonly Finding[] {
  const { rule, explanation, standing, otherText } = explained;
  const find = (code: FindingCode, parameters: Readonly<Record<string, MessageValue>>, isInfo = false): Finding => ({
    ...returnPlace(ret),
    code,
    severity: isInfo ? 'info' : findingCatalogue[code].severity,
    rule: rule.id,
    parameters: { label: ruleTitle(rule), ...(explanation ? { explanation: explanation.text } : {}), ...parameters },
  });
  const found: Finding[] = [];
  if (explanation && otherText !== undefined) {
    const line = scene?.filed.get(rule.id.toLowerCase())?.position.line ?? 0;
    found.push(find('explanation-differs', { other: otherText, line }));
  }
  if (standing.state === 'lapsed') {
    const { decision, cause } = standing;
    found.push(
      find('explanation-lapsed', {
        date: decision.date,
        role: decision.role,
        cause: lapseWordings[cause],
        ...(cause === 'text'
          ? { before: decision.explanation, now: explanation?.text ?? '—' }
          : { before: figuresText(decision.figures), now: figuresText(explained.explained?.figures ?? []) }),
      }),
    );
  }
  if (standing.state === 'expired') found.push(find('explanation-expired', { on: standing.on, day: scene?.day ?? '' }));
  if (standing.state === 'idle' && standing.outcome !== 'undecided') {
    found.push(find('explanation-unneeded', { outcome: idleWordings[standing.outcome] }));
  }
  const isJudged = standing.state === 'open' || standing.state === 'lapsed' || standing.state === 'accepted';
  const emptiness = explanation && isJudged ? saysNothing(explanation.text) : undefined;
  if (emptiness) {
    // Who accepted it has read it: it stays on record, and asks for nothing.
    found.push(find('explanation-stock-phrase', { why: emptinessWordings[emptiness] }, standing.state === 'accepted'));
  }
  return found;
}

function figuresText(figures: readonly string[]): Label {
  if (figures.length === 0) return { zh: '—', en: '—' };
  return { zh: figures.join('、'), en: figures.join(', ') };
}

function withoutRule(ret: Return, form: Form, { rule, position }: FiledExplanation): Finding {
  const text: Pick<RuleText, 'id' | 'label'> = form.rules.find(({ id }) => id.toLowerCase() === rule.toLowerCase()) ?? {
    id: rule,
    label: { zh: '', en: '' },
  };
  return {
    ...returnPlace(ret),
    code: 'explanation-without-rule',
    severity: findingCatalogue['explanation-without-rule'].severity,
    rule: text.id,
    parameters: { label: ruleTitle(text), line: position.line },
  };
}
