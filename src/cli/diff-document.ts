import type { ListedFinding } from '../audit/diff/difference.ts';
import type { FilesDifference } from '../collection/diff-files.ts';
import { describeFinding } from '../model/describe-finding.ts';
import type { Language } from '../model/label.ts';
import { exactText } from './exact-text.ts';
import { figureDocument } from './figure-document.ts';

/** What changed, as `summary.diff` of the JSON document. */
export function diffDocument({ before, after, difference }: FilesDifference, language: Language): unknown {
  const { changed, findings, ...rest } = difference;
  const told = (listed: readonly ListedFinding[]) => listed.map((finding) => findingDocument(finding, language));
  return {
    before,
    after,
    ...rest,
    changed: changed.map(({ place, before: old, after: now, difference: moved, ...cells }) => ({
      ...place,
      ...cells,
      before: figureDocument(old),
      after: figureDocument(now),
      ...(moved ? { difference: exactText(moved) } : {}),
    })),
    findings: { fixed: told(findings.fixed), remaining: told(findings.remaining), added: told(findings.added) },
  };
}

function findingDocument({ told, ...rest }: ListedFinding, language: Language): unknown {
  return { ...rest, ...('message' in told ? told : describeFinding(told, language)) };
}
