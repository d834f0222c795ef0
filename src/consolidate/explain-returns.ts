import { checkCopiedExplanations } from '../checks/check-copied-explanations.ts';
import { returnPlace } from '../checks/return-place.ts';
import { returnId } from '../intake/return-id.ts';
import type { Finding } from '../model/finding.ts';
import { formatPeriod } from '../model/period.ts';
import { returnKindLabels } from '../model/return-kind.ts';
import { unitTitle } from '../model/unit.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import type { ExplanationAccount } from './explanation-account.ts';
import type { JudgedReturn } from './judge-return.ts';
import type { RemarkBook } from './remark-book.ts';

/** Every explanation of the returns that count, and what can be said only over all of them. */
export function explainReturns(
  judged: readonly JudgedReturn[],
  remarks: RemarkBook,
  tree: UnitTree,
): { readonly explanations: readonly ExplanationAccount[]; readonly findings: readonly Finding[] } {
  const order = new Map(tree.units.map(({ code }, index) => [code, index]));
  const placed = judged
    .flatMap(({ ret, explained }) => explained.map((each) => ({ ret, explained: each })))
    .sort((a, b) => (order.get(a.ret.unit) ?? order.size) - (order.get(b.ret.unit) ?? order.size));
  const titleOf = (code: string) => {
    const unit = tree.get(code);
    return unit ? unitTitle(unit) : code;
  };
  const copied = checkCopiedExplanations(
    placed.map(({ ret, explained }) => ({ ...explained, place: returnPlace(ret) })),
    titleOf,
  );
  return {
    explanations: placed.map(({ ret: { unit, form, period, kind, file, sheet }, explained }) => ({
      ...{ unit, form, period, kind, file, sheet },
      ...explained,
    })),
    findings: [...copied, ...withoutReturn(judged, remarks, titleOf)],
  };
}

/** Lines of the explanations file for which there is no return that counts. */
function withoutReturn(
  judged: readonly JudgedReturn[],
  { filed }: RemarkBook,
  titleOf: (unit: string) => string,
): readonly Finding[] {
  if (filed.length === 0) return [];
  const there = new Set(judged.map(({ ret }) => returnId(ret)));
  return filed
    .filter((each) => !there.has(returnId(each)))
    .map(({ unit, form, period, kind, rule, position }) => ({
      ...{ unit, form, period: formatPeriod(period), kind, rule },
      file: position.file,
      code: 'explanation-without-return',
      severity: 'info',
      parameters: { unit: titleOf(unit), kind: returnKindLabels[kind], line: position.line },
    }));
}
