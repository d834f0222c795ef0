import { traceCollection } from '../../collection/trace-collection.ts';
import { Trouble } from '../../model/trouble.ts';
import { changeText } from '../change-text.ts';
import type { CommandResult } from '../command-result.ts';
import type { Invocation } from '../invocation.ts';
import { openAsked } from '../open-asked.ts';
import { startProgress } from '../progress.ts';
import { runNotes } from '../run-notes.ts';
import { runResult } from '../run-result.ts';
import { changeDocument, traceDocument } from '../trace-document.ts';
import { traceText } from '../trace-text.ts';

const defaultDepth = 2;

/** `huizong trace FORM item.column`: it only shows, so what was found in the inbox changes no exit code. */
export async function trace(invocation: Invocation): Promise<CommandResult> {
  const { options, terminal } = invocation;
  const depth = options.all ? Number.POSITIVE_INFINITY : depthOption(options.depth);
  const opened = await openAsked(invocation);
  const { collection, language } = opened;
  const wanted = !options.quiet && !options.json;
  const progress = startProgress(terminal, language === 'en' ? 'taking in file' : '正在收表', wanted);
  const [form = '', cell = ''] = invocation.arguments;
  const traced = await traceCollection(collection, {
    form,
    cell,
    ...(options.unit === undefined ? {} : { unit: options.unit }),
    ...(options.period === undefined ? {} : { period: options.period }),
    ...(options.against === undefined ? {} : { against: options.against }),
    onFile: progress.step,
  }).finally(progress.done);
  const { consolidation, change } = traced;
  const layout = { catalogue: collection.catalogue, language, depth, all: options.all === true };
  const shared = runResult(opened, consolidation);
  return {
    ...shared,
    exitCode: 0,
    summary: {
      ...shared.summary,
      trace: traceDocument(traced.trace, language),
      ...(change ? { change: changeDocument(change) } : {}),
    },
    findings: [],
    text: change ? changeText(traced.trace, change, layout) : traceText(traced.trace, layout),
    notes: runNotes(consolidation, language),
  };
}

function depthOption(text: string | undefined): number {
  if (text === undefined) return defaultDepth;
  if (/^\d+$/.test(text)) return Number(text);
  throw new Trouble([{ code: 'depth-unreadable', parameters: { text } }]);
}
