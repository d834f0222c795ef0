import { statusOf } from '../../collection/status-of.ts';
import { asOfOption } from '../as-of-option.ts';
import type { CommandResult } from '../command-result.ts';
import type { Invocation } from '../invocation.ts';
import { openAsked } from '../open-asked.ts';
import { startProgress } from '../progress.ts';
import { runNotes } from '../run-notes.ts';
import { runResult } from '../run-result.ts';
import { exitCodeOf } from '../run-summary.ts';
import { statusChat } from '../status-chat.ts';
import { statusDocument } from '../status-document.ts';
import { statusText } from '../status-text.ts';

/** `huizong status`: the only command that says what day it is. */
export async function status(invocation: Invocation): Promise<CommandResult> {
  const { options, terminal } = invocation;
  const asOf = asOfOption(options.asOf) ?? terminal.today();
  const opened = await openAsked(invocation);
  const { collection, language } = opened;
  const wanted = !options.quiet && !options.json;
  const progress = startProgress(terminal, language === 'en' ? 'taking in file' : '正在收表', wanted);
  const found = await statusOf(collection, {
    ...(options.period === undefined ? {} : { period: options.period }),
    ...(options.unit === undefined ? {} : { unit: options.unit }),
    asOf,
    ...(options.asOf === undefined ? {} : { expiryDay: options.asOf }),
    onFile: progress.step,
  }).finally(progress.done);
  const { consolidation, units } = found;
  const shared = runResult(opened, consolidation);
  const inScope = new Set(units.map(({ unit }) => unit.code));
  const { name } = collection.configuration;
  const chat = options.chat ? statusChat(name, found, asOf, language) : undefined;
  return {
    ...shared,
    returns: consolidation.returns.filter((account) => inScope.has(account.unit)),
    findings: [],
    // What was found is for check; status only asks who has reported.
    exitCode: options.strict ? exitCodeOf(consolidation, true) : 0,
    summary: {
      ...shared.summary,
      asOf,
      status: statusDocument(found, language),
      ...(chat === undefined ? {} : { chat }),
    },
    text: chat ?? statusText(name, found, asOf, language),
    notes: runNotes(consolidation, language, options.asOf),
  };
}
