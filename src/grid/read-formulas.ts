import { defaultCaps } from './default-caps.ts';
import type { SheetFormulas } from './grid-formula.ts';
import { findWorkbookPart } from './office-type.ts';
import { readKeywords } from './read-keywords.ts';
import { readSheetFormulas } from './read-sheet-formulas.ts';
import { readWorkbook } from './read-workbook.ts';
import { readWorkbookPart } from './read-workbook-part.ts';
import { damaged, ReadingStop } from './reading-stop.ts';
import { readRelationships } from './relationships.ts';
import { openPackage } from './workbook-package.ts';
import type { ReadingCaps, WorkbookReading } from './workbook-reading.ts';

/** A workbook with the texts of its formulas. */
export interface FormulaReading extends WorkbookReading {
  /** Of each sheet of `sheets`. */
  readonly formulas: readonly SheetFormulas[];
  /** Keywords among the document's properties; absent where there are none. */
  readonly keywords?: string;
}

/**
 * Reads a workbook as {@link readWorkbook} does, and then, in a pass of its own, the texts of its formulas: whoever
 * wants the figures only does not pay for them.
 *
 * @param bytes the whole file, whatever it is
 * @returns what `readWorkbook` returns, with formulas by sheet; never throws
 * @example readFormulas(bytes).formulas[0]?.get(gridKey(6, 7))?.text
 */
export function readFormulas(bytes: Uint8Array, caps: ReadingCaps = defaultCaps): FormulaReading {
  const reading = readWorkbook(bytes, caps);
  if (reading.verdict !== 'read') return { ...reading, formulas: [] };
  try {
    return { ...reading, ...formulasOf(bytes, caps) };
  } catch (cause) {
    // As in readWorkbook: a library that stumbles over bytes it did not expect says that the file is damaged.
    const stop =
      cause instanceof ReadingStop ? cause : damaged('内部结构无法识别', 'its structure cannot be understood');
    return { verdict: stop.verdict, sheets: [], notes: [stop.note], formulas: [] };
  }
}

function formulasOf(bytes: Uint8Array, caps: ReadingCaps): Pick<FormulaReading, 'formulas' | 'keywords'> {
  const parts = openPackage(bytes, caps);
  const packageRelationships = readRelationships(parts, '', caps);
  const workbookName = findWorkbookPart(parts, packageRelationships, caps);
  const workbook = readWorkbookPart(parts.read(workbookName), workbookName, caps);
  const related = new Map(readRelationships(parts, workbookName, caps).map((each) => [each.id, each]));
  let count = 0;
  const formulas = workbook.sheets.map(({ name, relationship }): SheetFormulas => {
    const target = related.get(relationship);
    if (target?.type !== 'worksheet') return new Map();
    const found = readSheetFormulas(parts.read(target.target), target.target, name, caps, count);
    count += found.size;
    return found;
  });
  const keywords = readKeywords(parts, packageRelationships, caps);
  return { formulas, ...(keywords === undefined ? {} : { keywords }) };
}
