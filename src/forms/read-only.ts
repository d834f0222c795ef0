import type { Applicability } from '../model/form.ts';
import type { Level, UnitKind } from '../model/level.ts';
import { levels, unitKinds } from '../model/level.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import { returnKinds } from '../model/return-kind.ts';
import type { FormReading } from './form-draft.ts';
import type { Path } from './form-source.ts';
import { given } from './given.ts';
import { listOf } from './one-or-more.ts';
import type { OnlyDefinition } from './schema/only-schema.ts';

/** `only:` in one shape, whichever of its spellings was used. */
export interface OnlyReading {
  readonly applicability: Applicability;
  /** Column ids as written; undefined: all columns. */
  readonly columns: readonly string[] | undefined;
}

export function readOnly(written: OnlyDefinition | undefined, path: Path, reading: FormReading): OnlyReading {
  if (written === undefined) return { applicability: {}, columns: undefined };
  if (typeof written === 'string' || Array.isArray(written)) {
    return { applicability: readWords(listOf<string>(written), path, reading), columns: undefined };
  }
  return {
    applicability: limits(
      [...listOf(written.level), ...listOf(written.levels)],
      [...listOf(written.unitKind), ...listOf(written.unitKinds)],
      [...listOf(written.kind), ...listOf(written.kinds)],
    ),
    columns: written.columns === undefined ? undefined : listOf<string>(written.columns),
  };
}

/** `own, community`: each word is a level, a unit kind or a return kind. */
function readWords(texts: readonly string[], path: Path, reading: FormReading): Applicability {
  const words = texts.flatMap((text) => text.split(/[,，、\s]+/)).filter((word) => word !== '');
  const known: readonly string[] = [...levels, ...unitKinds, ...returnKinds, 'total'];
  for (const word of words) {
    if (known.includes(word)) continue;
    reading.problems.addMisspelt('form-only-word', reading.locate.value(path), word, known, {
      allowed: known.join(', '),
    });
  }
  return limits(
    levels.filter((level) => words.includes(level)),
    unitKinds.filter((kind) => words.includes(kind)),
    [...returnKinds, 'total' as const].filter((kind) => words.includes(kind)),
  );
}

function limits(
  forLevels: readonly Level[],
  forUnits: readonly UnitKind[],
  kindsAndTotal: readonly (ReturnKind | 'total')[],
): Applicability {
  const forKinds = kindsAndTotal.filter((kind) => kind !== 'total');
  return given({
    totals: kindsAndTotal.length > 0 && forKinds.length === 0 ? true : undefined,
    levels: forLevels.length > 0 ? forLevels : undefined,
    unitKinds: forUnits.length > 0 ? forUnits : undefined,
    kinds: forKinds.length > 0 ? forKinds : undefined,
  });
}

/** Both have to hold. */
export function bothOnly(a: Applicability, b: Applicability): Applicability {
  return given({
    levels: common(a.levels, b.levels),
    unitKinds: common(a.unitKinds, b.unitKinds),
    kinds: common(a.kinds, b.kinds),
    totals: a.totals ?? b.totals,
  });
}

function common<Word>(a: readonly Word[] | undefined, b: readonly Word[] | undefined): readonly Word[] | undefined {
  return a && b ? a.filter((word) => b.includes(word)) : (a ?? b);
}
