interface Corner {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
}

interface Block extends Corner {
  readonly lastRow: number;
  readonly lastColumn: number;
}

const plainAddress = /^(.*!)?([A-Z]{1,3})(\d+)$/;

/**
 * A1 addresses as the fewest ranges this finds: rows below each other first, then equal stretches side by side.
 * Addresses of another make (absolute ones) stay as they are.
 *
 * @example mergeRanges(['D5', 'D6', 'E5', 'E6', 'D9']) // ['D5:E6', 'D9']
 */
export function mergeRanges(addresses: Iterable<string>): string[] {
  const others: string[] = [];
  const corners: Corner[] = [];
  for (const address of new Set(addresses)) {
    const match = plainAddress.exec(address);
    if (!match) others.push(address);
    else corners.push({ sheet: match[1] ?? '', column: columnNumber(match[2] ?? ''), row: Number(match[3]) });
  }
  return [...mergeSideways(mergeDownward(corners)).map(rangeText), ...others];
}

function mergeDownward(corners: readonly Corner[]): Block[] {
  const sorted = corners.toSorted(
    (a, b) => Number(a.sheet > b.sheet) - Number(a.sheet < b.sheet) || a.column - b.column || a.row - b.row,
  );
  const blocks: Block[] = [];
  for (const corner of sorted) {
    const last = blocks.at(-1);
    if (last && last.sheet === corner.sheet && last.column === corner.column && last.lastRow + 1 === corner.row) {
      blocks[blocks.length - 1] = { ...last, lastRow: corner.row };
    } else {
      blocks.push({ ...corner, lastRow: corner.row, lastColumn: corner.column });
    }
  }
  return blocks;
}

function mergeSideways(blocks: readonly Block[]): Block[] {
  const merged: Block[] = [];
  for (const block of blocks) {
    const index = merged.findIndex(
      (other) =>
        other.sheet === block.sheet &&
        other.lastColumn + 1 === block.column &&
        other.row === block.row &&
        other.lastRow === block.lastRow,
    );
    const neighbour = merged[index];
    if (neighbour) merged[index] = { ...neighbour, lastColumn: block.column };
    else merged.push(block);
  }
  return merged;
}

function rangeText({ sheet, row, column, lastRow, lastColumn }: Block): string {
  const first = `${columnText(column)}${row}`;
  const last = `${columnText(lastColumn)}${lastRow}`;
  return `${sheet}${first}${first === last ? '' : `:${last}`}`;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnText(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnText(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
