import { returnDigest } from '../../checks/return-digest.ts';
import type { Consolidation } from '../../consolidate/consolidation.ts';
import { returnId } from '../../intake/return-id.ts';
import type { Decision, ExplanationDecision, ReturnDecision } from '../../model/decision.ts';
import type { Label } from '../../model/label.ts';
import { formatPeriod } from '../../model/period.ts';
import type { Return } from '../../model/return.ts';
import { returnKindLabels } from '../../model/return-kind.ts';
import { Trouble } from '../../model/trouble.ts';
import { unitTitle } from '../../model/unit.ts';
import { checkCollection } from '../check-collection.ts';
import type { Collection } from '../collection.ts';
import { appendDecision } from './append-decision.ts';
import type { AskedDecision } from './ask-decision.ts';
import { askDecision } from './ask-decision.ts';
import type { DecisionRequest } from './decision-request.ts';

/** A decision that was made, and the file it was written to. */
export interface Decided {
  readonly decision: Decision;
  /** Absolute. */
  readonly path: string;
}

/**
 * Decides on an explanation (采纳, or back to the unit), or on a return as a whole, and writes the decision at the end
 * of the decisions file. It rests on the return as it lies in the inbox now. The collection is to be opened anew to see it.
 *
 * @throws Trouble where something that is named is not there, where there is nothing to decide on, or where a reason is
 *   missing; nothing is written then
 * @example await decide(collection, { verdict: 'accepted', form: 'CS01', rule: 'CS01-02', unit: '2303', date: '2020-04-20' })
 */
export async function decide(collection: Collection, request: DecisionRequest): Promise<Decided> {
  const asked = askDecision(collection, request);
  const consolidation = await checkCollection(collection, {
    period: formatPeriod(asked.period),
    ...(request.onFile ? { onFile: request.onFile } : {}),
  });
  const ret = decidedReturn(asked, consolidation);
  if (asked.rule === undefined && request.verdict === 'accepted') refuseUnasked(asked, ret, consolidation);
  const decision =
    asked.rule === undefined ? onReturn(asked, request, ret) : onExplanation(asked, request, ret, consolidation);
  refuseRepetition(decision, collection.decided.decisions);
  return { decision, path: await appendDecision(collection, decision) };
}

function sharedParts({ form, unit, period, kind, role }: AskedDecision, { verdict, date, reason }: DecisionRequest) {
  const said = reason?.trim() ?? '';
  return {
    verdict,
    date,
    role,
    unit: unit.code,
    form: form.code,
    period,
    kind,
    ...(said === '' ? {} : { reason: said }),
  };
}

/** The submission that counts, accepted or not. */
function decidedReturn({ form, unit, period, kind }: AskedDecision, { records }: Consolidation): Return {
  const key = { unit: unit.code, form: form.code, period, kind };
  const found = records.received(key);
  if (found) return found;
  const state: Label = records.hasArrived(key)
    ? { zh: '没有可以采用的一份（互相矛盾或读不出）', en: 'has arrived only in conflict or unreadable' }
    : { zh: '还没有收到', en: 'has not arrived' };
  const parameters = {
    unit: unitTitle(unit),
    form: form.code,
    kind: returnKindLabels[kind],
    period: formatPeriod(period),
    state,
  };
  throw new Trouble([{ code: 'decision-without-return', parameters }]);
}

/** A return is accepted by its figures; to accept it by decision is to withdraw that it was sent back. */
function refuseUnasked({ form, unit }: AskedDecision, ret: Return, { findings }: Consolidation): void {
  const isSentBack = findings.some(
    ({ code, file, sheet }) => code === 'return-sent-back' && file === ret.file && sheet === ret.sheet,
  );
  if (isSentBack) return;
  throw new Trouble([{ code: 'decision-not-sent-back', parameters: { unit: unitTitle(unit), form: form.code } }]);
}

function onReturn(asked: AskedDecision, request: DecisionRequest, ret: Return): ReturnDecision {
  const { submission, sha256 } = ret;
  const digest = returnDigest(ret, asked.form);
  return { about: 'return', ...sharedParts(asked, request), submission, sha256, digest };
}

function onExplanation(
  asked: AskedDecision,
  request: DecisionRequest,
  ret: Return,
  { explanations }: Consolidation,
): ExplanationDecision {
  const account = explanations.find((each) => returnId(each) === returnId(ret) && each.rule.id === asked.rule);
  const state = account?.standing.state;
  const isDecidable = account?.explanation && account.explained && state !== 'inexcusable' && state !== 'unasked';
  if (!isDecidable || !account.explanation || !account.explained) {
    const parameters = {
      unit: unitTitle(asked.unit),
      form: asked.form.code,
      rule: asked.rule ?? '',
      state: undecidable[state === 'inexcusable' || state === 'unasked' || state === 'idle' ? state : 'absent'],
    };
    throw new Trouble([{ code: 'decision-without-explanation', parameters }]);
  }
  return {
    about: 'explanation',
    ...sharedParts(asked, request),
    rule: account.rule.id,
    explanation: account.explanation.text,
    ...account.explained,
    ...(request.until === undefined || request.verdict === 'returned' ? {} : { until: request.until }),
  };
}

const undecidable: Readonly<Record<'inexcusable' | 'unasked' | 'idle' | 'absent', Label>> = {
  inexcusable: { zh: '须更正，不能以说明代替', en: 'the figures have to be corrected, whatever is explained' },
  unasked: { zh: '只作提示，不需要说明', en: 'nothing needs to be explained, it is for information' },
  idle: { zh: '没有不成立之处', en: 'nothing failed' },
  absent: { zh: '没有作说明', en: 'nothing was explained' },
};

/** A decision that changes nothing, or that one of a later date would outdo at once. */
function refuseRepetition(decision: Decision, decisions: readonly Decision[]): void {
  const earlier = decisions.filter((each) => thingOf(each) === thingOf(decision));
  const latest = earlier.reduce<Decision | undefined>(
    (last, each) => (last && last.date > each.date ? last : each),
    undefined,
  );
  if (!latest) return;
  const { date, role } = latest;
  if (date > decision.date) {
    throw new Trouble([{ code: 'decision-outdated', parameters: { later: date, date: decision.date } }]);
  }
  if (contentOf(latest) === contentOf(decision)) {
    throw new Trouble([{ code: 'decision-stands', parameters: { date, role } }]);
  }
}

function thingOf(decision: Decision): string {
  return `${returnId(decision)}\0${decision.about === 'explanation' ? decision.rule.toLowerCase() : ''}`;
}

function contentOf(decision: Decision): string {
  const end = decision.about === 'explanation' ? [decision.explanation, decision.until] : [];
  return JSON.stringify([decision.verdict, decision.digest, decision.reason, decision.role, ...end]);
}
