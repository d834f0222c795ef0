import type { Address } from '../../layout/address.ts';
import { formatAddress } from '../../layout/address.ts';
import type { Finding } from '../../model/finding.ts';
import { findingCatalogue } from '../../model/finding-catalogue.ts';
import type { MessageValue } from '../../model/message.ts';
import type { SummarySheet } from '../summary/summary-book.ts';
import type { CellDifference } from './compare-cell.ts';
import { rowPlace } from './row-finding.ts';

/** More than these nobody reads cell by cell. */
const mostListed = 50;

/** Beyond the cells listed, and this share of a sheet, it is no longer this sheet that was altered. */
const mostOfSheet = 0.25;

const longestText = 200;

/** Told once for a sheet: they come by the hundred when a program has saved it. */
const gathered = ['summary-result-missing', 'summary-result-recalculated'] as const;

/** The cells of one sheet that differ while it is compared: the first ones in full, the rest counted. */
export class SheetDifferences {
  /** Cells that differ; results that are absent or recalculated do not count. */
  count = 0;
  private readonly sheet: SummarySheet;
  private readonly listed: Finding[] = [];
  private readonly together = new Map<(typeof gathered)[number], { first: Finding; cells: string[]; count: number }>();

  constructor(sheet: SummarySheet) {
    this.sheet = sheet;
  }

  add(place: Address, difference: CellDifference): void {
    const code = gathered.find((each) => each === difference.code);
    if (code === undefined) {
      this.count += 1;
      if (this.listed.length < mostListed) this.listed.push(this.cellFinding(place, difference));
      return;
    }
    const known = this.together.get(code) ?? { first: this.cellFinding(place, difference), cells: [], count: 0 };
    known.count += 1;
    if (known.cells.length < mostListed) known.cells.push(formatAddress(place));
    this.together.set(code, known);
  }

  /** @param compared cells of the sheet that were compared */
  findings(compared: number): readonly Finding[] {
    const told = [...this.together.values()].map(
      ({ first, cells, count }): Finding => ({ ...first, cells, parameters: { ...first.parameters, count } }),
    );
    return [...this.differing(compared), ...told];
  }

  private differing(compared: number): readonly Finding[] {
    const [first] = this.listed;
    const { count, sheet } = this;
    if (!first || count <= mostListed) return this.listed;
    if (count > compared * mostOfSheet) {
      const parameters = { ...first.parameters, count, compared };
      return [{ ...first, code: 'summary-sheet-differs', severity: 'error', parameters }];
    }
    const more: Finding = {
      code: 'summary-differences-more',
      severity: 'error',
      sheet: sheet.name,
      parameters: { count: count - this.listed.length },
    };
    return [...this.listed, more];
  }

  private cellFinding(place: Address, { code, expected, actual }: CellDifference): Finding {
    return {
      code,
      severity: findingCatalogue[code].severity,
      sheet: this.sheet.name,
      cell: formatAddress(place),
      ...rowPlace(this.sheet, place.row),
      ...(expected === undefined ? {} : { expected: String(expected) }),
      ...(actual === undefined ? {} : { actual: String(actual) }),
      parameters: { expected: shown(expected), actual: shown(actual) },
    };
  }
}

/** A value as it is said in a sentence. */
function shown(value: number | string | undefined): MessageValue {
  if (value === undefined) return { zh: '空白', en: 'blank' };
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
