import { fillComputed } from '../../forms/fill-computed.ts';
import type { Surroundings } from '../../forms/surroundings.ts';
import { isoDateSerial } from '../../grid/date-serial.ts';
import type { Finding } from '../../model/finding.ts';
import type { FindingPlace } from '../../model/finding-place.ts';
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
  let shownInFile = 0;
  let absentInFile = 0;
  const returns = found.map((sheet) => {
    const { claim, entries, place } = sheet;
    const { values } = sheet.return;
    const surroundings = surroundingsOf(sheet, found);
    const { notes, shown, absent } = compareComputed(entries, claim.edition, values, surroundings);
    for (const finding of entryFindings(place, claim.form, values, notes)) findings.push(finding);
    shownInFile += shown;
    // A list of figures need not hold those that follow from others.
    if (!sheet.return.addresses.cellRows) absentInFile += absent;
    return { ...sheet.return, values: fillComputed(claim.edition, values, surroundings) };
  });
  // Where some have a result, the others were only emptied, and what stood there does not count anyway.
  if (shownInFile === 0 && absentInFile > 0) {
    findings.push(findingAt(commonPlace(found), 'computed-absent', { count: absentInFile }));
  }
  return { returns, findings };
}

/** File, and unit and period where all sheets share them. */
function commonPlace(found: readonly SheetReturn[]): FindingPlace {
  const [first] = found;
  const { file, unit, unitName, period } = first?.place ?? {};
  const oneUnit = found.every(({ place }) => place.unit === unit);
  const onePeriod = found.every(({ place }) => place.period === period);
  return {
    ...(file === undefined ? {} : { file }),
    ...(unit !== undefined && oneUnit ? { unit } : {}),
    ...(unitName !== undefined && oneUnit ? { unitName } : {}),
    ...(period !== undefined && onePeriod ? { period } : {}),
  };
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
