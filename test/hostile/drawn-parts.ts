import { strFromU8, unzipSync } from 'fflate';
import type { DrawnWorkbook } from '../intake/drawn-workbook.ts';
import { drawWorkbook } from '../intake/drawn-workbook.ts';

/** A return of the small district that is read without a word but those of its rules. */
const sound: DrawnWorkbook = {
  sheets: [{ form: 'AA01', values: { 'schools.total': 5, 'schools.covered': 4, 'firms.total': 7 } }],
};

/** The parts of a workbook as a unit sends it, as texts by name. */
export function drawnParts(workbook: DrawnWorkbook = sound): Record<string, string> {
  const parts = unzipSync(drawWorkbook(workbook));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
