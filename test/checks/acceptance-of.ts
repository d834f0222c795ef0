import type { ExplainedRule } from '../../src/checks/explain-rule.ts';
import type { ExplanationScene } from '../../src/checks/explanation-scene.ts';
import type { ExplanationDecision } from '../../src/model/decision.ts';

/** The decision that accepts an explanation just as it was found. */
export function acceptanceOf(
  explained: ExplainedRule | undefined,
  changes: Partial<ExplanationDecision> = {},
): ExplanationDecision {
  if (!explained?.explained || !explained.explanation) throw new Error('nothing that failed was explained');
  return {
    about: 'explanation',
    verdict: 'accepted',
    date: '2020-04-12',
    role: '00 示范新区',
    unit: '101',
    form: 'T1',
    period: { frequency: 'quarter', year: 2020, index: 1 },
    kind: 'own',
    rule: explained.rule.id,
    explanation: explained.explanation.text,
    ...explained.explained,
    ...changes,
  };
}

/** A scene in which nothing but these decisions stands beside the sheet, on the last day of the quarter. */
export function sceneOf(...decisions: readonly ExplanationDecision[]): ExplanationScene {
  return {
    filed: new Map(),
    decided: new Map(decisions.map((decision) => [decision.rule.toLowerCase(), decision])),
    day: '2020-03-31',
  };
}
