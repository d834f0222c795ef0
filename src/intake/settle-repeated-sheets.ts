import type { Finding } from '../model/finding.ts';
import type { SheetReturn } from './read/read-sheet-return.ts';
import { returnId } from './return-id.ts';
import { sameObservations } from './same-values.ts';
import { findingAt } from './sheet-finding.ts';

/** One file may hold a return only once: equal copies count once, different ones not at all. */
export interface SettledSheets {
  readonly kept: readonly SheetReturn[];
  /** Returns of which no copy counts; one each. */
  readonly rejected: readonly SheetReturn[];
  readonly findings: readonly Finding[];
}

export function settleRepeatedSheets(found: readonly SheetReturn[]): SettledSheets {
  const groups = new Map<string, SheetReturn[]>();
  for (const sheet of found) {
    const id = returnId(sheet.return);
    groups.set(id, [...(groups.get(id) ?? []), sheet]);
  }
  const kept: SheetReturn[] = [];
  const rejected: SheetReturn[] = [];
  const findings: Finding[] = [];
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    const same = others.every((other) => sameObservations(first.return, other.return));
    (same ? kept : rejected).push(first);
    const code = same ? 'sheet-repeated' : 'sheet-repeated-differs';
    for (const { place, return: copy } of others) {
      findings.push(findingAt(place, code, { sheet: copy.sheet, other: first.return.sheet }));
    }
  }
  return { kept, rejected, findings };
}
