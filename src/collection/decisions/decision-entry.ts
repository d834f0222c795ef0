import { stringify } from 'yaml';
import type { Decision } from '../../model/decision.ts';
import { formatPeriod } from '../../model/period.ts';

/** What a new decisions file begins with. */
export const decisionsHeading = `# 采纳与退回的决定，由 huizong accept 和 huizong return 写在末尾。同一件事以日期最晚的为准，同一天以后写的为准。
# Decisions, written at the end by huizong accept and huizong return. On the same thing the latest date counts, of one day the last.
`;

/** A decision as an entry of the decisions file: the same decision is always the same text. */
export function decisionEntry(decision: Decision): string {
  const { verdict, date, role, unit, form, period, kind, reason, digest } = decision;
  const about =
    decision.about === 'return'
      ? { submission: decision.submission, sha256: decision.sha256 }
      : {
          rule: decision.rule,
          explanation: decision.explanation,
          figures: decision.figures,
          ...(decision.until === undefined ? {} : { until: decision.until }),
        };
  const entry = {
    decision: verdict,
    date,
    role,
    ...{ unit, form, period: formatPeriod(period), kind },
    ...about,
    ...(reason === undefined ? {} : { reason }),
    digest,
  };
  return stringify([entry], { lineWidth: 0 });
}
