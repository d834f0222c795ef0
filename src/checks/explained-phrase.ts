import { explainedWordings, lapseWordings } from '../model/catalogue/explanation-wordings.ts';
import type { ExplanationDecision } from '../model/decision.ts';
import type { Label } from '../model/label.ts';
import type { ExplainedRule } from './explain-rule.ts';
import { phrase } from './phrase.ts';

const nothing: Label = { zh: '', en: '' };

/** What stands behind a failed rule about its explanation: the words, and how they stand. */
export function explainedPhrase({ explanation, standing }: ExplainedRule): Label {
  const words = { explanation: explanation?.text ?? '' };
  const said = explanation ? phrase(explainedWordings.said, words) : nothing;
  switch (standing.state) {
    case 'idle':
    case 'unasked':
      return nothing;
    case 'open':
    case 'inexcusable':
      return phrase(explainedWordings[standing.state], words);
    case 'accepted':
      return phrase(explainedWordings.accepted, { ...words, ...decided(standing.decision) });
    case 'returned':
      return phrase(explainedWordings.returned, { ...words, ...decided(standing.decision) });
    case 'lapsed':
      return phrase(explainedWordings.lapsed, {
        ...decided(standing.decision),
        cause: lapseWordings[standing.cause],
        said,
      });
    case 'expired':
      return phrase(explainedWordings.expired, { on: standing.on, said });
  }
}

function decided({ date, role, reason = '', until }: ExplanationDecision) {
  return {
    date,
    role,
    reason,
    until: until === undefined ? nothing : phrase(explainedWordings.until, { until }),
  };
}
