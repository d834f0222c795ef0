import type { Period } from '../../model/period.ts';
import { parsePeriod } from '../../model/period.ts';
import type { UnitRegister } from '../../units/unit-tree.ts';

/** What the name of a file says of what is in it. */
export interface FileNameClues {
  /** The code of a unit of the register. */
  readonly unit?: string;
  readonly period?: Period;
}

/**
 * Reads unit and period out of the name of a file, where it names one of each.
 *
 * @example fileNameClues('inbox/C0101 2020-Q1.csv', register) // { unit: 'C0101', period: { … } }
 */
export function fileNameClues(path: string, register: UnitRegister): FileNameClues {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const words = new Set(
    name.split(/[^\p{L}\p{N}]+|(?<=[A-Za-z0-9])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[A-Za-z0-9])/u),
  );
  const units = new Set([...words].filter((word) => register.latest(word) !== undefined));
  const [unit] = units;
  const periods = [...name.matchAll(/(?<!\d)(\d{4})-?(?:[Qq][1-4]|(?:0[1-9]|1[0-2]))?(?!\d)/g)];
  const [text = ''] = periods[0] ?? [];
  const period = periods.length === 1 ? parsePeriod(text.toUpperCase()) : undefined;
  return { ...(unit !== undefined && units.size === 1 ? { unit } : {}), ...(period ? { period } : {}) };
}
