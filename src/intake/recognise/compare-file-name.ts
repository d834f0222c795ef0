import type { Finding } from '../../model/finding.ts';
import { formatPeriod, parsePeriod } from '../../model/period.ts';
import type { Return } from '../../model/return.ts';
import type { UnitRegister } from '../../units/unit-tree.ts';
import { findingAt } from '../sheet-finding.ts';

/** Notes where the name of a file names another unit or period than its sheets. The sheets count. */
export function compareFileName(path: string, returns: readonly Return[], register: UnitRegister): readonly Finding[] {
  const [first] = returns;
  if (!first) return [];
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const words = name.split(/[^\p{L}\p{N}]+|(?<=[A-Za-z0-9])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[A-Za-z0-9])/u);
  const findings: Finding[] = [];
  const units = new Set(returns.map((ret) => ret.unit));
  const [unit] = words.flatMap((word) => register.latest(word) ?? []);
  if (unit && !units.has(unit.code) && !words.some((word) => units.has(word))) {
    const what = { zh: '填报单位', en: 'unit' };
    findings.push(
      findingAt({ file: path, unit: first.unit }, 'file-name-contradicts', { what, name: unit.code, face: first.unit }),
    );
  }
  const periods = new Set(returns.map((ret) => formatPeriod(ret.period)));
  const named = [...name.matchAll(/(?<!\d)(\d{4})-?[Qq]([1-4])(?!\d)/g)]
    .flatMap(([text]) => parsePeriod(text) ?? [])
    .map(formatPeriod);
  const [period] = named;
  if (period !== undefined && !named.some((one) => periods.has(one))) {
    const what = { zh: '报告期', en: 'period' };
    const face = formatPeriod(first.period);
    findings.push(findingAt({ file: path, unit: first.unit }, 'file-name-contradicts', { what, name: period, face }));
  }
  return findings;
}
