import { gridKind } from '../sheet-grid.ts';
import type { LegacyAnswer, LegacySheet } from './legacy-answer.ts';

/**
 * The child's answer, every field checked: a library that a file has led astray may have written it.
 *
 * @returns undefined where it is none
 */
export function parseLegacyAnswer(answer: Buffer): LegacyAnswer | undefined {
  const parsed = parsedJson(answer);
  if (!isRecord(parsed)) return undefined;
  switch (parsed.kind) {
    case 'encrypted':
    case 'unreadable':
      return { kind: parsed.kind };
    case 'overCap': {
      const { cap, actual } = parsed;
      const isCap = cap === 'cells' || cap === 'sheets' || cap === 'textLength';
      return isCap && isWhole(actual) ? { kind: 'overCap', cap, actual } : undefined;
    }
    case 'read': {
      const { date1904, sheets } = parsed;
      const isWell = typeof date1904 === 'boolean' && Array.isArray(sheets) && sheets.every(isSheet);
      return isWell ? { kind: 'read', date1904, sheets } : undefined;
    }
    default:
      return undefined;
  }
}

function parsedJson(answer: Buffer): unknown {
  try {
    return JSON.parse(answer.toString('utf8'));
  } catch {
    return undefined;
  }
}

function isSheet(sheet: unknown): sheet is LegacySheet {
  if (!isRecord(sheet)) return false;
  const { name, visibility, merges, hiddenRows, hiddenColumns, row, column, kind, number, text, flags } = sheet;
  const isNamed = typeof name === 'string' && typeof sheet.protected === 'boolean';
  const isSeen = visibility === 'visible' || visibility === 'hidden' || visibility === 'veryHidden';
  const isPlaced = [merges, hiddenRows, hiddenColumns].every((places) => isArrayOf(places, isPlace));
  if (!isNamed || !isSeen || !isPlaced || !isArrayOf(row, isPlace)) return false;
  const { length } = row;
  const columns = [column, kind, number, text, flags];
  if (!columns.every((each) => Array.isArray(each) && each.length === length)) return false;
  return (
    isArrayOf(column, isPlace) &&
    isArrayOf(
      kind,
      (value): value is number => isWhole(value) && value >= gridKind.number && value <= gridKind.empty,
    ) &&
    isArrayOf(number, isNumberOrNull) &&
    isArrayOf(text, isTextOrNull) &&
    isArrayOf(flags, (value): value is number => isWhole(value) && value < 256)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArrayOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** 1-based. */
function isPlace(value: unknown): value is number {
  return isWhole(value) && value >= 1;
}

function isNumberOrNull(value: unknown): value is number | null {
  return value === null || typeof value === 'number';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
