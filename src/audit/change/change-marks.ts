import type { Subject } from '../trace/subject.ts';
import type { Tracer } from '../trace/tracer.ts';
import type { ChangeMark } from './figure-change.ts';
import type { Movement } from './movements.ts';

/** What explains a contribution by more than its figures: units that came or went, returns that are not there. */
export function changeMarksOf(
  tracer: Tracer,
  subject: Subject,
  earlier: Subject,
): (movement: Movement) => readonly ChangeMark[] {
  const { records } = tracer.run;
  const [now, then] = [records.treeOn(subject.period), records.treeOn(earlier.period)];
  return ({ unit, by }) => {
    if (by !== 'own') return [];
    const marks: ChangeMark[] = [];
    if (then && !then.get(unit)) marks.push('new');
    if (now && !now.get(unit)) marks.push('closed');
    const statusAt = (at: Subject) => tracer.standing({ ...at, unit, kind: 'own' })?.status;
    const [old, current] = [statusAt(earlier), statusAt(subject)];
    if (old === 'missing') marks.push('missing-then');
    if (old === 'sent-back' || old === 'conflicting') marks.push('sent-back-then');
    if (current === 'missing') marks.push('missing-now');
    if (current === 'sent-back' || current === 'conflicting') marks.push('sent-back-now');
    return marks;
  };
}
