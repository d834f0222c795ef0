import { resolve } from 'node:path';
import { mergeCollection } from '../../collection/merge-collection.ts';
import { asOfOption } from '../as-of-option.ts';
import type { CommandResult } from '../command-result.ts';
import { countLines } from '../count-lines.ts';
import type { Invocation } from '../invocation.ts';
import { openAsked } from '../open-asked.ts';
import { outcomeDocument } from '../outcome-document.ts';
import { startProgress } from '../progress.ts';
import { runNotes } from '../run-notes.ts';
import { runResult } from '../run-result.ts';
import { exitCodeOf } from '../run-summary.ts';
import { writtenNotes } from '../written-notes.ts';

/** `huizong merge`. */
export async function merge(invocation: Invocation): Promise<CommandResult> {
  const { options, terminal } = invocation;
  const asOf = asOfOption(options.asOf);
  const opened = await openAsked(invocation);
  const { collection, language } = opened;
  const wanted = !options.quiet && !options.json;
  const progress = startProgress(terminal, language === 'en' ? 'taking in file' : '正在收表', wanted);
  const { consolidation, file } = await mergeCollection(collection, {
    ...(options.period === undefined ? {} : { period: options.period }),
    ...(options.unit === undefined ? {} : { unit: options.unit }),
    ...(options.out === undefined ? {} : { out: resolve(terminal.folder, options.out) }),
    ...(asOf === undefined ? {} : { asOf }),
    language,
    onFile: progress.step,
  }).finally(progress.done);
  const exitCode = exitCodeOf(consolidation, options.strict === true);
  const shared = runResult(opened, consolidation);
  return {
    ...shared,
    exitCode,
    summary: {
      ...shared.summary,
      ...(options.json ? { outcomes: outcomeDocument(consolidation) } : {}),
      outputs: [file.path],
    },
    // The path alone on the first line, for scripts.
    text: [file.path, ...countLines(consolidation, language)].join('\n'),
    notes: [
      ...writtenNotes([file], language),
      ...runNotes(consolidation, language, asOf),
      ...(exitCode === 1 ? [findingsHint(language)] : []),
    ],
  };
}

function findingsHint(language: 'zh-CN' | 'en'): string {
  return language === 'en'
    ? 'Findings stand: they are in the summary, and huizong check lists them.'
    : '还有问题未解决：汇总表的“审核问题”中有清单，也可运行 huizong check 查看。';
}
