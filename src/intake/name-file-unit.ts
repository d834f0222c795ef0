import type { Finding } from '../model/finding.ts';
import type { Unit } from '../model/unit.ts';

/** What says that a sheet is of nobody we know: it stands under no unit, whatever the other sheets say. */
const unitless: ReadonlySet<Finding['code']> = new Set(['unit-missing', 'unit-unknown', 'unit-ambiguous']);

/** Findings of a file whose sheets are all of one unit, each with that unit, so that they stand with its others. */
export function nameFileUnit(findings: readonly Finding[], units: readonly Unit[]): readonly Finding[] {
  const [unit, ...others] = units;
  if (!unit || others.some(({ code }) => code !== unit.code)) return findings;
  return findings.map((finding) =>
    finding.unit === undefined && !unitless.has(finding.code)
      ? { ...finding, unit: unit.code, unitName: unit.name }
      : finding,
  );
}
