import type { BlankPolicy, RuleText, Tolerance } from '../model/form.ts';
import type { FormReading } from './form-draft.ts';
import type { Path } from './form-source.ts';
import { given } from './given.ts';
import { labelIfAny, labelOrId } from './read-label.ts';
import { readOnly } from './read-only.ts';
import { readCondition } from './read-pair.ts';
import type { BlanksDefinition, RuleDefinition } from './schema/rule-schema.ts';

/** `rules:` of a form, defaults filled in. */
export function readRules(reading: FormReading): readonly RuleText[] {
  const taken = new Map<string, Path>();
  return (reading.definition.rules ?? []).map((definition, index) => {
    const path = ['rules', index];
    const place = reading.locate.value([...path, 'id']);
    const other = taken.get(definition.id.toLowerCase());
    if (other)
      reading.problems.add('form-rule-twice', place, { id: definition.id, line: reading.locate.value(other).line });
    else taken.set(definition.id.toLowerCase(), [...path, 'id']);
    return readRule(definition, path, reading);
  });
}

function readRule(definition: RuleDefinition, path: Path, reading: FormReading): RuleText {
  const severity = definition.severity ?? 'error';
  const when = definition.when && { text: definition.when, position: reading.locate.value([...path, 'when']) };
  return {
    id: definition.id,
    label: labelOrId(definition.label, definition.id),
    severity,
    ...readCondition(definition, path, reading),
    at: definition.at ?? 'return',
    only: readOnly(definition.only, [...path, 'only'], reading).applicability,
    blanks: readBlanks(definition.blanks ?? reading.definition.blanks),
    tolerance: readTolerance(definition.tolerance, [...path, 'tolerance'], reading),
    excusable: definition.excusable ?? severity === 'warning',
    origin: 'written',
    ...given({ when: when || undefined, advice: labelIfAny(definition.advice) }),
  };
}

/** One policy for both sides, or one for each. */
export function readBlanks(written: BlanksDefinition | undefined): { left: BlankPolicy; right: BlankPolicy } {
  if (written === undefined) return { left: 'undecided', right: 'undecided' };
  if (typeof written === 'string') return { left: written, right: written };
  return { left: written.left ?? 'undecided', right: written.right ?? 'undecided' };
}

function readTolerance(written: RuleDefinition['tolerance'], path: Path, reading: FormReading): Tolerance {
  if (written === undefined || written === 'declared') return { kind: 'declared' };
  const match = /^(\d+(?:\.\d+)?)\s*([%％]?)$/.exec(String(written).trim());
  const amount = match?.[1];
  if (amount === undefined) {
    reading.problems.add('form-tolerance-invalid', reading.locate.value(path), { value: String(written) });
    return { kind: 'declared' };
  }
  return match?.[2] ? { kind: 'relative', percent: amount } : { kind: 'absolute', amount };
}
