import { gridKind } from '../../grid/sheet-grid.ts';
import { type FaceName, faceNameOf, splitFaceText } from '../../layout/face-text.ts';
import { parsePeriodTitle } from '../../layout/period-title.ts';
import type { Period } from '../../model/period.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import { returnKindLabels, returnKinds } from '../../model/return-kind.ts';
import { halfWidth } from '../numbers/half-width.ts';
import type { PlacedText, SheetView } from '../sheet-view.ts';

/** What a sheet says of itself where people can see it. Each is absent where the face does not say it. */
export interface SheetFace {
  /** As written: a form code, perhaps of no form of ours. */
  readonly formCode?: string;
  /** As written: `code name`, or only one of them. */
  readonly unit?: string;
  /** Where that stands in the grid. */
  readonly unitIndex?: number;
  readonly period?: Period;
  /** As written, where it is no period we can read. */
  readonly unreadablePeriod?: string;
  readonly kind?: ReturnKind;
  /** Texts above the figures, for finding a title. */
  readonly headlines: readonly string[];
}

/** The face stands above the heading; a few inserted rows and columns do no harm. */
const faceRows = 16;
const faceColumns = 64;
/** No line of a face is longer. */
const longestLine = 200;

/** A text above the figures, as label and value where it can be read so. */
interface UpperText extends PlacedText {
  /** Which line it is, where its label says so. */
  readonly name: FaceName | undefined;
  /** Empty where the label stands alone, and its value in the next cell. */
  readonly value: string;
}

/** What a line of the face says, and where. */
interface FaceLine {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Reads the lines 表号, 填报单位, 报告期 and 报表类型 of a sheet, label and value in one cell or in neighbours. */
export function readFace(view: SheetView): SheetFace {
  const upper = upperTexts(view);
  const read = (name: 'formCode' | 'unit' | 'period' | 'kind') => faceLine(view, upper, name);
  const [formCode, unit, periodLine, kindLine] = [read('formCode'), read('unit'), read('period'), read('kind')];
  const period = periodLine === undefined ? undefined : parsePeriodTitle(halfWidth(periodLine.text));
  const kind = kindNamed(kindLine?.text ?? '') ?? kindAmong(upper);
  return {
    ...(formCode ? { formCode: halfWidth(formCode.text) } : {}),
    ...(unit ? { unit: unit.text.replace(/\s+/g, ' '), unitIndex: view.index(unit.row, unit.column) } : {}),
    ...(period ? { period } : {}),
    ...(periodLine && !period ? { unreadablePeriod: periodLine.text } : {}),
    ...(kind ? { kind } : {}),
    headlines: upper.map((placed) => placed.text),
  };
}

function upperTexts({ grid, placed }: SheetView): readonly UpperText[] {
  const found: UpperText[] = [];
  for (let index = 0; index < grid.length && (grid.row[index] ?? 0) <= faceRows; index++) {
    if (grid.kind[index] !== gridKind.text || (grid.column[index] ?? 0) > faceColumns) continue;
    const one = placed(index);
    if (!one || one.text.length > longestLine) continue;
    const { row, column, text, isNumber } = one;
    const line = /[：:]/.test(text) ? splitFaceText(text) : { label: text, value: '' };
    found.push({ row, column, text, isNumber, name: line && faceNameOf(line.label), value: line?.value ?? '' });
  }
  return found;
}

function faceLine(view: SheetView, upper: readonly UpperText[], wanted: FaceName): FaceLine | undefined {
  for (const { row, column, name, value } of upper) {
    if (name !== wanted) continue;
    if (value) return { row, column, text: value };
    const next = view.row(row).find((placed) => placed.column > column);
    if (next && !/[：:]/.test(next.text)) return next;
  }
  return undefined;
}

function kindNamed(text: string): ReturnKind | undefined {
  const wanted = text.replace(/[（）()\s]/g, '').toLowerCase();
  return returnKinds.find((kind) => returnKindLabels[kind].zh === wanted || returnKindLabels[kind].en === wanted);
}

/** 上报合计 and the like standing alone, or in brackets behind the title; not inside longer words. */
function kindAmong(texts: readonly PlacedText[]): ReturnKind | undefined {
  const found = new Set(
    texts.flatMap(({ text }) => {
      const bracketed = /[（(]([^（）()]+)[）)]\s*$/.exec(text)?.[1];
      return kindNamed(text) ?? (bracketed === undefined ? undefined : kindNamed(bracketed)) ?? [];
    }),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
