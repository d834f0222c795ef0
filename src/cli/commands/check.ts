import { checkCollection } from '../../collection/check-collection.ts';
import { asOfOption } from '../as-of-option.ts';
import type { CommandResult } from '../command-result.ts';
import { countLines } from '../count-lines.ts';
import { findingsText } from '../findings-text.ts';
import type { Invocation } from '../invocation.ts';
import { openAsked } from '../open-asked.ts';
import { startProgress } from '../progress.ts';
import { runNotes } from '../run-notes.ts';
import { runResult } from '../run-result.ts';
import { exitCodeOf } from '../run-summary.ts';

/** `huizong check [files…]`; with `-q` only what blocks. */
export async function check(invocation: Invocation): Promise<CommandResult> {
  const { options, terminal } = invocation;
  const asOf = asOfOption(options.asOf);
  const opened = await openAsked(invocation);
  const { collection, language } = opened;
  const wanted = !options.quiet && !options.json;
  const progress = startProgress(terminal, language === 'en' ? 'taking in file' : '正在收表', wanted);
  const consolidation = await checkCollection(collection, {
    ...(options.period === undefined ? {} : { period: options.period }),
    files: invocation.arguments,
    folder: terminal.folder,
    ...(asOf === undefined ? {} : { asOf }),
    onFile: progress.step,
  }).finally(progress.done);
  const findings = findingsText(consolidation, language, options.quiet === true);
  const counts = options.quiet ? [] : [...(findings === '' ? [] : ['']), ...countLines(consolidation, language)];
  return {
    ...runResult(opened, consolidation),
    exitCode: exitCodeOf(consolidation, options.strict === true),
    text: [...(findings === '' ? [] : [findings]), ...counts].join('\n'),
    notes: runNotes(consolidation, language, asOf),
  };
}
