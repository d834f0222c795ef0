import type { MessageValue } from '../model/message.ts';
import { editDistance, nearestSpelling } from '../model/nearest-spelling.ts';
import type { Position } from '../model/position.ts';
import type { ProblemCode } from '../model/problem-catalogue.ts';
import type { Problem } from '../model/trouble.ts';
import type { UnitsColumn } from './units-columns.ts';

/** Collects the mistakes of one units file. */
export interface UnitsProblems {
  readonly found: readonly Problem[];
  report(code: ProblemCode, parameters: Readonly<Record<string, MessageValue>>, row: number, column: UnitsColumn): void;
  /** `{ nearest }` for a message, or nothing where no candidate is near. */
  nearest(text: string, candidates: ReadonlyMap<string, unknown>): { readonly nearest?: string };
  /** Line of a row, for messages that speak of another line. */
  line(row: number): number;
}

/** A file whose every parent is misspelt would otherwise compare each with all codes. */
const lookUps = 20;

/**
 * @param position where a column of a row stands
 * @param faulty rows of which nothing more is reported
 */
export function collectUnitsProblems(
  position: (row: number, column: UnitsColumn) => Position,
  faulty: ReadonlySet<number>,
): UnitsProblems {
  const found: Problem[] = [];
  const known = new Map<string, { readonly nearest?: string }>();
  return {
    found,
    report(code, parameters, row, column) {
      if (!faulty.has(row)) found.push({ code, parameters, place: position(row, column) });
    },
    nearest(text, candidates) {
      const seen = known.get(text);
      if (seen) return seen;
      if (known.size >= lookUps) return {};
      const near = nearestCode(text, [...candidates.keys()]);
      known.set(text, near);
      return near;
    },
    line: (row) => position(row, 'code').line,
  };
}

/** `{ nearest }` for a message, or nothing where no candidate is near. */
export function nearestParameter(text: string, candidates: Iterable<string>): { readonly nearest?: string } {
  const alike = [...candidates].filter((candidate) => Math.abs(candidate.length - text.length) <= 2);
  const [nearest] = nearestSpelling(text, alike.length > 0 ? alike : candidates);
  return nearest === undefined ? {} : { nearest };
}

/** Codes are short: one that begins alike and differs in half its characters is still worth naming. */
function nearestCode(text: string, codes: readonly string[]): { readonly nearest?: string } {
  const near = nearestParameter(text, codes);
  if (near.nearest !== undefined || text.length < 2) return near;
  const alike = codes.filter((code) => code.length === text.length && code[0] === text[0]);
  const best = alike
    .map((code) => ({ code, distance: editDistance(text.toLowerCase(), code.toLowerCase()) }))
    .reduce((least, each) => (each.distance < least.distance ? each : least), {
      code: '',
      distance: text.length / 2 + 1,
    });
  return best.distance <= text.length / 2 ? { nearest: best.code } : {};
}
