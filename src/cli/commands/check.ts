import { checkCollection } from '../../collection/check-collection.ts';
import type { Consolidation } from '../../consolidate/consolidation.ts';
import type { Language } from '../../model/label.ts';
import { asOfOption } from '../as-of-option.ts';
import type { CommandResult } from '../command-result.ts';
import { countLines } from '../count-lines.ts';
import { findingsText } from '../findings-text.ts';
import type { Invocation } from '../invocation.ts';
import { openAsked } from '../open-asked.ts';
import { outcomeDocument } from '../outcome-document.ts';
import { outcomeLines } from '../outcome-lines.ts';
import type { OutcomeRequest } from '../outcome-request.ts';
import { outcomeRequest } from '../outcome-request.ts';
import { outcomeTable } from '../outcome-table.ts';
import { startProgress } from '../progress.ts';
import { runNotes } from '../run-notes.ts';
import { runResult } from '../run-result.ts';
import { exitCodeOf } from '../run-summary.ts';

/** `huizong check [files…]`; with `-q` only what blocks, with `--by` and `--outcomes` how every rule ended. */
export async function check(invocation: Invocation): Promise<CommandResult> {
  const { options, terminal } = invocation;
  const asOf = asOfOption(options.asOf);
  const opened = await openAsked(invocation);
  const { collection, language } = opened;
  const request = outcomeRequest(options, collection);
  const wanted = !options.quiet && !options.json;
  const progress = startProgress(terminal, language === 'en' ? 'taking in file' : '正在收表', wanted);
  const consolidation = await checkCollection(collection, {
    ...(options.period === undefined ? {} : { period: options.period }),
    files: invocation.arguments,
    folder: terminal.folder,
    ...(asOf === undefined ? {} : { asOf }),
    onFile: progress.step,
  }).finally(progress.done);
  const listed = options.json ? '' : listedText(consolidation, request, language, options.quiet === true);
  const counts = options.quiet ? [] : [...(listed === '' ? [] : ['']), ...countLines(consolidation, language)];
  const shared = runResult(opened, consolidation);
  return {
    ...shared,
    ...(options.json ? { summary: { ...shared.summary, outcomes: outcomeDocument(consolidation, request) } } : {}),
    exitCode: exitCodeOf(consolidation, options.strict === true),
    text: [...(listed === '' ? [] : [listed]), ...counts].join('\n'),
    notes: runNotes(consolidation, language, asOf),
  };
}

/** What stands above the counts: the findings, or the outcomes that were asked for; of one unit only where one is named. */
function listedText(
  consolidation: Consolidation,
  request: OutcomeRequest,
  language: Language,
  errorsOnly: boolean,
): string {
  const { view, entries, unit } = request;
  if (view !== undefined || entries) {
    const parts = [
      ...(view === undefined ? [] : [outcomeTable(consolidation, view, request, language)]),
      ...(entries ? [outcomeLines(consolidation, request, language)] : []),
    ];
    return parts.join('\n\n');
  }
  const findings = consolidation.findings.filter((finding) => unit === undefined || finding.unit === unit);
  return findingsText({ ...consolidation, findings }, language, errorsOnly);
}
