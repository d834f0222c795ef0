import { askUnit } from '../collection/ask-unit.ts';
import { checkCollection } from '../collection/check-collection.ts';
import { decide } from '../collection/decisions/decide.ts';
import type { Verdict } from '../model/decision.ts';
import { formatPeriod } from '../model/period.ts';
import { Trouble } from '../model/trouble.ts';
import { asOfOption } from './as-of-option.ts';
import type { CommandResult } from './command-result.ts';
import { decidedDocument, decidedText, decisionsDocument, decisionsText } from './decision-text.ts';
import type { Invocation } from './invocation.ts';
import type { OpenedCollection } from './open-asked.ts';
import { openAsked } from './open-asked.ts';
import { startProgress } from './progress.ts';
import { runNotes } from './run-notes.ts';

/** `huizong accept` and `huizong return`: one decision, or without a form the list of what there is to decide. */
export async function decideOrList(invocation: Invocation, verdict: Verdict): Promise<CommandResult> {
  const { options, terminal } = invocation;
  const [form, rule] = invocation.arguments;
  const asOf = asOfOption(options.asOf);
  const until = asOfOption(options.until);
  const { kind, role, reason } = options;
  const isDecision = [kind, role, reason, until].some((given) => given !== undefined);
  if (form === undefined && isDecision) {
    throw new Trouble([{ code: 'decision-form-missing', parameters: { command: invocation.command } }]);
  }
  const opened = await openAsked(invocation);
  const { collection, language } = opened;
  if (form === undefined) return list(invocation, opened, verdict, asOf);
  if (options.unit === undefined) throw new Trouble([{ code: 'decision-unit-missing', parameters: { form } }]);
  const progress = startProgress(terminal, language === 'en' ? 'taking in file' : '正在收表', isWatched(invocation));
  const decided = await decide(collection, {
    verdict,
    form,
    unit: options.unit,
    // The day on which somebody decides is today, as that of `status`.
    date: asOf ?? terminal.today(),
    ...(rule === undefined ? {} : { rule }),
    ...(options.period === undefined ? {} : { period: options.period }),
    ...(kind === undefined ? {} : { kind }),
    ...(role === undefined ? {} : { role }),
    ...(reason === undefined ? {} : { reason }),
    ...(until === undefined ? {} : { until }),
    onFile: progress.step,
  }).finally(progress.done);
  return {
    exitCode: 0,
    language,
    text: decidedText(decided, collection.register, language),
    collection: collection.folder,
    period: formatPeriod(decided.decision.period),
    summary: { decision: decidedDocument(decided.decision), outputs: [decided.path] },
  };
}

async function list(
  invocation: Invocation,
  { collection, language }: OpenedCollection,
  verdict: Verdict,
  asOf: string | undefined,
): Promise<CommandResult> {
  const { options, terminal } = invocation;
  const progress = startProgress(terminal, language === 'en' ? 'taking in file' : '正在收表', isWatched(invocation));
  const consolidation = await checkCollection(collection, {
    ...(options.period === undefined ? {} : { period: options.period }),
    ...(asOf === undefined ? {} : { asOf }),
    onFile: progress.step,
  }).finally(progress.done);
  const unit = options.unit === undefined ? undefined : askUnit(collection, options.unit, consolidation.period).code;
  return {
    exitCode: 0,
    language,
    text: decisionsText(consolidation, verdict, unit, language),
    notes: runNotes(consolidation, language, asOf),
    collection: collection.folder,
    period: formatPeriod(consolidation.period),
    summary: decisionsDocument(consolidation, unit),
  };
}

function isWatched({ options }: Invocation): boolean {
  return !options.quiet && !options.json;
}
