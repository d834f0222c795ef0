import type { Problem } from '../model/trouble.ts';
import type { Edition } from './edition.ts';
import type { FormDraft } from './form-draft.ts';
import type { EditionMade } from './make-edition.ts';
import type { ProblemList } from './problem-list.ts';

/** Reports what the texts of a form get wrong for any filer, and what exists for no filer at all. */
export function checkEditions(draft: FormDraft, made: readonly EditionMade[], problems: ProblemList): void {
  for (const { formulaProblems, ruleProblems } of made) {
    problems.addAll(formulaProblems);
    for (const [text, found] of ruleProblems) problems.addAll(text.origin === 'formula' ? found.filter(isNews) : found);
  }
  // A formula that cannot be read closes its cell; what would follow from that is not the author's mistake.
  if (made.some(({ formulaProblems }) => formulaProblems.length > 0)) return;
  const editions = made.map(({ edition }) => edition);
  if (draft.cells.length > 0) reportNobody(draft, editions);
  reportNowhere(draft, made);
}

/** A formula whose result does not suit its cell was reported when the formula was read. */
function isNews({ code }: Problem): boolean {
  return code !== 'rule-measures';
}

/** Items and columns that are closed for everybody who files. */
function reportNobody(
  { reading, items, columns, itemPaths, columnPaths }: FormDraft,
  editions: readonly Edition[],
): void {
  const isOpen = (wanted: (cell: Edition['form']['cells'][number]) => boolean) =>
    editions.some(({ form, open }) => form.cells.some((cell) => open[cell.index] && wanted(cell)));
  if (reading.definition.kind !== 'list') {
    for (const [index, { id }] of items.entries()) {
      if (isOpen(({ item }) => item === index)) continue;
      reading.problems.add('form-nobody', reading.locate.value([...(itemPaths[index] ?? []), 'id']), { name: id });
    }
  }
  for (const [index, { id }] of columns.entries()) {
    if (isOpen(({ column }) => column === index)) continue;
    reading.problems.add('form-nobody', reading.locate.value([...(columnPaths[index] ?? []), 'id']), { name: id });
  }
}

function reportNowhere({ reading, rules, peers }: FormDraft, made: readonly EditionMade[]): void {
  const placed = new Set(
    made.flatMap(({ edition }) =>
      [...edition.rules, ...(edition.peers ?? []).map(({ rule }) => rule)].map(({ text }) => text),
    ),
  );
  const faulty = new Set(made.flatMap(({ ruleProblems }) => [...ruleProblems.keys()]));
  for (const [index, rule] of rules.entries()) {
    if (placed.has(rule) || faulty.has(rule)) continue;
    reading.problems.add('rule-without-place', reading.locate.value(['rules', index, rule.pair ? 'pair' : 'rule']), {
      rule: rule.id,
    });
  }
  for (const [index, { measure }] of peers.entries()) {
    if (placed.has(measure) || faulty.has(measure)) continue;
    reading.problems.add('rule-without-place', reading.locate.value(['peers', index, 'measure']), { rule: measure.id });
  }
}
