import type { RuleText } from '../model/form.ts';
import type { FormReading } from './form-draft.ts';
import type { Path } from './form-source.ts';
import type { RuleDefinition } from './schema/rule-schema.ts';

type Condition = Pick<RuleText, 'text' | 'position' | 'pair'>;

/** `rule:` as written, or `pair:` with its two elements; exactly one of them has to be there. */
export function readCondition(definition: RuleDefinition, path: Path, reading: FormReading): Condition {
  const { rule, pair, of } = definition;
  const { locate, problems } = reading;
  const missing = pair === undefined ? (of === undefined ? 'rule' : 'pair') : 'of';
  if (pair === undefined && rule !== undefined && of === undefined) {
    return { text: rule, position: locate.value([...path, 'rule']) };
  }
  for (const key of ['rule', 'tolerance', 'blanks'] as const) {
    if (pair !== undefined && definition[key] !== undefined)
      problems.add('form-pair-key', locate.key([...path, key]), { key });
  }
  if (pair === undefined || of === undefined) {
    problems.add('form-key-missing', locate.value(path), { key: missing });
    // Holds anywhere: the form is refused already, and this rule shall say nothing more.
    return { text: rule ?? 'TRUE', position: locate.value(path) };
  }
  const [first, second] = of;
  return {
    text: `${pair}: ${first}, ${second}`,
    position: locate.value([...path, 'pair']),
    pair: {
      kind: pair,
      of: [
        { text: first, position: locate.value([...path, 'of', 0]) },
        { text: second, position: locate.value([...path, 'of', 1]) },
      ],
    },
  };
}
