import { fillComputed } from '../../forms/fill-computed.ts';
import type { Surroundings } from '../../forms/surroundings.ts';
import { isoDateSerial } from '../../grid/date-serial.ts';
import { formatAddress } from '../../layout/address.ts';
import type { Finding } from '../../model/finding.ts';
import { periodEnd } from '../../model/period.ts';
import type { Return } from '../../model/return.ts';
import { findingAt } from '../sheet-finding.ts';
import { compareComputed } from './compare-computed.ts';
import { entryFindings } from './entry-findings.ts';
import type { SheetReturn } from './read-sheet-return.ts';

/** The returns of a file with their computed cells, and what the file shows there instead. */
export interface FinishedReturns {
  readonly returns: readonly Return[];
  readonly findings: readonly Finding[];
}

/** Calculates the computed cells of all returns of one file: they may read each other. */
export function finishReturns(found: readonly SheetReturn[]): FinishedReturns {
  const findings: Finding[] = [];
  const returns = found.map((sheet) => {
    const { claim, entries, place } = sheet;
    const { values } = sheet.return;
    const surroundings = surroundingsOf(sheet, found);
    const { notes, absent } = compareComputed(entries, claim.edition, values, surroundings);
    findings.push(...entryFindings(place, claim.form, values, notes));
    if (absent.length > 0) {
      const cells = absent.filter(({ row, column }) => row > 0 && column > 0).map(formatAddress);
      findings.push({ ...findingAt(place, 'computed-absent', { count: absent.length }), cells });
    }
    return { ...sheet.return, values: fillComputed(claim.edition, values, surroundings) };
  });
  return { returns, findings };
}

/** What the file itself knows: its other forms of the same unit, kind and last day, the tree and the calendar. */
function surroundingsOf({ claim }: SheetReturn, found: readonly SheetReturn[]): Surroundings {
  const { unit, kind, period, tree } = claim;
  const day = periodEnd(period);
  const [yearStart, end] = [isoDateSerial(`${period.year}-01-01`), isoDateSerial(day)];
  return {
    otherForm: (code) => {
      const other = found.find(
        (sheet) =>
          sheet.claim.unit.code === unit.code &&
          sheet.claim.kind === kind &&
          sheet.claim.form.code.toLowerCase() === code.toLowerCase() &&
          periodEnd(sheet.claim.period) === day,
      );
      return other && { edition: other.claim.edition, values: other.return.values };
    },
    units: (count) => tree.count(unit.code, count, kind === 'own' ? 'self' : 'subtree'),
    periodIndex: period.index,
    ...(yearStart === undefined ? {} : { yearStart }),
    ...(end === undefined ? {} : { periodEnd: end }),
  };
}
