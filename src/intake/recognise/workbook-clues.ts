import type { SheetIdentity, TemplateIdentity } from '../../layout/template-identity.ts';
import type { Period } from '../../model/period.ts';
import { formatPeriod, parsePeriod } from '../../model/period.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import type { SheetFace } from './sheet-face.ts';

/** What a workbook says of itself as a whole: its hidden identity, and what all faces agree on. */
export interface WorkbookClues {
  readonly identity?: TemplateIdentity;
  /** The unit of every sheet that names one, where they agree. */
  readonly unit?: string;
  readonly period?: Period;
}

export function workbookClues(identity: TemplateIdentity | undefined, faces: readonly SheetFace[]): WorkbookClues {
  const unit = onlyOne(faces.flatMap((face) => face.unit ?? []));
  const period = onlyOne(faces.flatMap((face) => (face.period ? formatPeriod(face.period) : [])));
  const parsed = period === undefined ? undefined : parsePeriod(period);
  return {
    ...(identity ? { identity } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(parsed ? { period: parsed } : {}),
  };
}

function onlyOne(texts: readonly string[]): string | undefined {
  const different = new Set(texts);
  return different.size === 1 ? texts[0] : undefined;
}

/** The line of the identity for a sheet: by its name, or after a renaming by form and kind. */
export function sheetIdentity(
  identity: TemplateIdentity | undefined,
  sheet: string,
  form: string | undefined,
  kind: ReturnKind | undefined,
): SheetIdentity | undefined {
  const named = identity?.sheets.find((line) => line.sheet.toLowerCase() === sheet.toLowerCase());
  if (named || form === undefined) return named;
  const ofForm = (identity?.sheets ?? []).filter((line) => line.form.toLowerCase() === form.toLowerCase());
  return (
    ofForm.find((line) => line.kind === kind) ?? (kind === undefined && ofForm.length === 1 ? ofForm[0] : undefined)
  );
}
