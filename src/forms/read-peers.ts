import type { PeerMeasure } from '../model/form.ts';
import type { FormReading } from './form-draft.ts';
import { labelOrId } from './read-label.ts';
import { readOnly } from './read-only.ts';

/** Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993): beyond 3.5 a modified z-score is an outlier. */
const usualLimit = 3.5;

/** `peers:` of a form. The measure is resolved as the text of a rule is. */
export function readPeers(reading: FormReading): readonly PeerMeasure[] {
  const { definition, locate, problems } = reading;
  const rules = (definition.rules ?? []).map(({ id }, index) => ({ id, path: ['rules', index, 'id'] }));
  const taken = new Map(rules.map(({ id, path }) => [id.toLowerCase(), path]));
  return (definition.peers ?? []).map((written, index) => {
    const path = ['peers', index];
    const other = taken.get(written.id.toLowerCase());
    if (other) {
      const { line } = locate.value(other);
      problems.add('form-rule-twice', locate.value([...path, 'id']), { id: written.id, line });
    } else taken.set(written.id.toLowerCase(), [...path, 'id']);
    return {
      limit: written.limit ?? usualLimit,
      measure: {
        id: written.id,
        label: labelOrId(written.label, written.id),
        severity: 'info',
        text: written.measure,
        position: locate.value([...path, 'measure']),
        at: 'return',
        only: readOnly(written.only, [...path, 'only'], reading).applicability,
        blanks: { left: 'undecided', right: 'undecided' },
        tolerance: { kind: 'declared' },
        excusable: false,
        origin: 'written',
      },
    };
  });
}
