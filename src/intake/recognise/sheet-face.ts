import { type faceLabels, faceValue } from '../../layout/face-text.ts';
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

/** Reads the lines 表号, 填报单位, 报告期 and 报表类型 of a sheet, label and value in one cell or in neighbours. */
export function readFace(view: SheetView): SheetFace {
  const upper = view.words.filter(
    ({ row, column, text }) => row <= faceRows && column <= faceColumns && text.length <= longestLine,
  );
  const read = (name: 'formCode' | 'unit' | 'period' | 'kind') => faceLine(view, upper, name);
  const [formCode, unit, periodText, kindText] = [read('formCode'), read('unit'), read('period'), read('kind')];
  const period = periodText === undefined ? undefined : parsePeriodTitle(halfWidth(periodText));
  const kind = kindNamed(kindText ?? '') ?? kindAmong(upper);
  return {
    ...(formCode ? { formCode: halfWidth(formCode) } : {}),
    ...(unit ? { unit: unit.replace(/\s+/g, ' ') } : {}),
    ...(period ? { period } : {}),
    ...(periodText && !period ? { unreadablePeriod: periodText } : {}),
    ...(kind ? { kind } : {}),
    headlines: upper.map((placed) => placed.text),
  };
}

function faceLine(view: SheetView, upper: readonly PlacedText[], name: keyof typeof faceLabels): string | undefined {
  for (const { row, column, text } of upper) {
    const value = faceValue(name, text);
    if (value) return value;
    const isLabel = value === '' || faceValue(name, `${text}：`) === '';
    if (!isLabel) continue;
    const next = view.row(row).find((placed) => placed.column > column);
    if (next && !/[：:]/.test(next.text)) return next.text;
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
