import { diffFiles } from '../../collection/diff-files.ts';
import type { CommandResult } from '../command-result.ts';
import { diffDocument } from '../diff-document.ts';
import { diffText } from '../diff-text.ts';
import type { Invocation } from '../invocation.ts';
import { openAsked } from '../open-asked.ts';
import { startProgress } from '../progress.ts';

/** `huizong diff A B`: 1 where errors stand in the second file, whatever changed. */
export async function diff(invocation: Invocation): Promise<CommandResult> {
  const { options, terminal } = invocation;
  const opened = await openAsked(invocation);
  const { collection, language } = opened;
  const wanted = !options.quiet && !options.json;
  const progress = startProgress(terminal, language === 'en' ? 'taking in file' : '正在收表', wanted);
  const [before = '', after = ''] = invocation.arguments;
  const found = await diffFiles(collection, before, after, {
    folder: terminal.folder,
    ...(options.period === undefined ? {} : { period: options.period }),
    onFile: progress.step,
  }).finally(progress.done);
  const { findings } = found.difference;
  const hasErrors = [...findings.remaining, ...findings.added].some(({ severity }) => severity === 'error');
  return {
    exitCode: hasErrors ? 1 : 0,
    language,
    collection: collection.folder,
    summary: { diff: diffDocument(found, language) },
    text: diffText(found, { catalogue: collection.catalogue, language, all: options.all === true }),
  };
}
