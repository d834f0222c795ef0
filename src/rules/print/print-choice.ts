import type { Expression } from '../expression.ts';
import { bothGuards, commonGuard, guardWithout, isEmptyGuard, noGuard } from './guard.ts';
import { noteNotApplicable, withOwnNotes } from './not-applicable.ts';
import type { PrintContext } from './print-context.ts';
import { closed, type Printed, printed } from './printed.ts';
import { branch, type Truth, tritOf } from './truth.ts';

/** IF: what both branches and the condition need is asked once in front, the rest within each branch. */
export function printChoice(operands: readonly Expression[], context: PrintContext): Printed {
  const parts = printParts(operands, context, context.value);
  if (!parts) return printed('NA()', { mayFail: true });
  const { condition, chosen, otherwise } = parts;
  const known = condition.kind === 'test' ? condition.guard : noGuard;
  const guard = bothGuards(known, commonGuard(chosen.guard, otherwise.guard));
  const residues = [chosen, otherwise].map((part) => ({ ...part, guard: guardWithout(part.guard, guard) }));
  const [first = '', second = ''] = residues.map((part) => closed(part));
  const text =
    condition.kind === 'test' ? `IF(${condition.test},${first},${second})` : branch(condition, first, second, 'NA()');
  const branchesFail = residues.some((part) => part.mayFail || !isEmptyGuard(part.guard));
  const mayFail = condition.kind === 'trit' || condition.mayFail || branchesFail;
  return printed(text, { guard, mayFail, textual: chosen.textual || otherwise.textual });
}

/** IF as a condition: the branches are conditions, and an undecided one stays within its branch. */
export function printChoiceTruth(operands: readonly Expression[], context: PrintContext): Truth {
  const parts = printParts(operands, context, context.truth);
  if (!parts) return { kind: 'trit', text: '0.5' };
  return { kind: 'trit', text: branch(parts.condition, tritOf(parts.chosen), tritOf(parts.otherwise), '0.5') };
}

function printParts<Part>(
  [conditionTree, chosenTree, otherwiseTree]: readonly Expression[],
  context: PrintContext,
  print: (expression: Expression, context: PrintContext) => Part,
) {
  if (!conditionTree || !chosenTree || !otherwiseTree) return undefined;
  const condition = context.truth(conditionTree, context);
  const [chosen, otherwise] = [chosenTree, otherwiseTree].map((tree) =>
    withOwnNotes(context, () => {
      if (context.absorbing) noteNotApplicable(tree, context);
      return print(tree, context);
    }),
  );
  if (!chosen || !otherwise) return undefined;
  if (chosen.notes !== '0' || otherwise.notes !== '0') {
    context.state.notApplicable.push(branch(condition, chosen.notes, otherwise.notes, '0'));
  }
  return { condition, chosen: chosen.result, otherwise: otherwise.result };
}
