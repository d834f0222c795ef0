import { resolve } from 'node:path';
import { askPeriod } from '../../collection/ask-period.ts';
import { makeTemplates } from '../../collection/make-templates.ts';
import { formatPeriod } from '../../model/period.ts';
import type { CommandResult } from '../command-result.ts';
import type { Invocation } from '../invocation.ts';
import { openAsked } from '../open-asked.ts';
import { startProgress } from '../progress.ts';
import { writtenNotes } from '../written-notes.ts';

/** `huizong templates`. */
export async function templates(invocation: Invocation): Promise<CommandResult> {
  const { options, terminal } = invocation;
  const { collection, language } = await openAsked(invocation);
  const wanted = !options.quiet && !options.json;
  const progress = startProgress(terminal, language === 'en' ? 'writing template' : '正在生成空表', wanted);
  const written = await makeTemplates(collection, {
    ...(options.period === undefined ? {} : { period: options.period }),
    ...(options.unit === undefined ? {} : { unit: options.unit }),
    ...(options.out === undefined ? {} : { out: resolve(terminal.folder, options.out) }),
    resend: options.resend === true,
    language,
    onFile: progress.step,
  }).finally(progress.done);
  const paths = written.map(({ path }) => path);
  return {
    exitCode: 0,
    language,
    text: paths.join('\n'),
    notes: [
      ...writtenNotes(written, language),
      language === 'en' ? `${paths.length} templates written.` : `已生成 ${paths.length} 份空表。`,
    ],
    collection: collection.folder,
    period: formatPeriod(askPeriod(collection, options.period)),
    summary: { templates: paths.length, outputs: paths },
  };
}
