import { expandFiles } from '../../collection/expand-files.ts';
import { verifySummary } from '../../collection/verify-summary.ts';
import { formatPeriod } from '../../model/period.ts';
import { Trouble } from '../../model/trouble.ts';
import type { CommandResult } from '../command-result.ts';
import type { Invocation } from '../invocation.ts';
import { openAsked } from '../open-asked.ts';
import { startProgress } from '../progress.ts';
import { verificationText } from '../verification-text.ts';

/** `huizong verify <summary>`. */
export async function verify(invocation: Invocation): Promise<CommandResult> {
  const { options, terminal } = invocation;
  const [pattern = ''] = invocation.arguments;
  const { collection, language } = await openAsked(invocation);
  const [summary, ...others] = expandFiles([pattern], terminal.folder, collection.disk);
  if (!summary) throw new Trouble([{ code: 'files-not-found', parameters: { pattern } }]);
  if (others.length > 0) {
    throw new Trouble([{ code: 'summary-ambiguous', parameters: { pattern, count: others.length + 1 } }]);
  }
  const wanted = !options.quiet && !options.json;
  const progress = startProgress(terminal, language === 'en' ? 'taking in file' : '正在收表', wanted);
  const verification = await verifySummary(collection, summary.path, {
    folder: terminal.folder,
    onFile: progress.step,
  }).finally(progress.done);
  const { identity, compared, differences, ok, findings, file, sha256 } = verification;
  return {
    exitCode: ok ? 0 : 1,
    language,
    collection: collection.folder,
    ...(identity ? { period: formatPeriod(identity.period) } : {}),
    text: verificationText(verification, language, options.quiet === true),
    summary: {
      verify: {
        file,
        sha256,
        ...(identity ? { ...identity, period: formatPeriod(identity.period) } : {}),
        ...compared,
        differences,
      },
    },
    findings,
  };
}
