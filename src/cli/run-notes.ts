import type { Consolidation } from '../consolidate/consolidation.ts';
import type { Language } from '../model/label.ts';

/**
 * What a person should know beside the result, for stderr.
 *
 * @param asOf the day that was asked for with `--as-of`, if any
 */
export function runNotes(consolidation: Consolidation, language: Language, asOf?: string): readonly string[] {
  const english = language === 'en';
  const notes: string[] = [];
  if (consolidation.files.every(({ account }) => account.verdict === 'skipped')) {
    notes.push(english ? 'The inbox is empty: nothing has been received yet.' : '收件箱是空的：还没有收到任何文件。');
  }
  const periods = [...new Set(consolidation.otherFindings.filter(isError).map((finding) => finding.period ?? ''))];
  if (periods.length > 0) {
    const which = periods.sort().join(english ? ', ' : '、');
    notes.push(
      english
        ? `Returns of other periods have errors too (${which}): see them with -p. They do not count here.`
        : `其他报告期（${which}）的报表也有强制性问题，用 -p 查看；不影响本期结果。`,
    );
  }
  const ending = consolidation.explanations.filter(hasEnd).length;
  if (ending > 0 && asOf === undefined) {
    notes.push(
      english
        ? `Explanations accepted for a time: ${ending}. Whether they have expired is judged on the last day of the period; --as-of asks for another day.`
        : `有 ${ending} 条说明是限期采纳的，按报告期最后一天判断是否过期；要按别的日期判断，请用 --as-of。`,
    );
  }
  return notes;
}

function hasEnd({ standing }: Consolidation['explanations'][number]): boolean {
  return standing.state === 'accepted' && standing.decision.until !== undefined;
}

function isError(finding: Consolidation['findings'][number]): boolean {
  return finding.severity === 'error';
}
