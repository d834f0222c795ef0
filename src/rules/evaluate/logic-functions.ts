import type { Value } from '../value.ts';
import type { FunctionEvaluator } from './function-evaluator.ts';
import { rawCell } from './raw-cells.ts';
import { computedNotApplicable, notApplicable, obstacleOf, truthOf, truthValue, undecided } from './values.ts';

/** Kleene's three-valued AND (decisive: false) and OR (decisive: true); one operand not applicable decides all. */
function kleene(decisive: boolean): FunctionEvaluator {
  return (operands, context) => {
    const values = operands.map((operand) => context.evaluate(operand, context));
    if (values.includes(notApplicable)) return notApplicable;
    if (values.some((value) => truthOf(value) === decisive)) return truthValue(decisive);
    return (
      obstacleOf(values) ?? (values.some((value) => value.kind === 'text') ? undecided('type') : truthValue(!decisive))
    );
  };
}

/** The branch that is not taken is not evaluated. */
const choose: FunctionEvaluator = (operands, context) => {
  const [condition, chosen, otherwise] = operands;
  if (!condition || !chosen || !otherwise) return undecided('type');
  const value = context.evaluate(condition, context);
  const truth = truthOf(value);
  if (truth === undefined) return obstacleOf([value]) ?? undecided('type');
  return context.evaluate(truth ? chosen : otherwise, context);
};

function isWithout(value: Value): boolean {
  return value.kind === 'undecided' || value.kind === 'blank' || value === computedNotApplicable;
}

export const logicFunctions: Readonly<Record<string, FunctionEvaluator>> = {
  AND: kleene(false),
  OR: kleene(true),
  NOT: (operands, context) => {
    const values = operands.map((operand) => context.evaluate(operand, context));
    const truth = values[0] && truthOf(values[0]);
    return truth === undefined ? (obstacleOf(values) ?? undecided('type')) : truthValue(!truth);
  },
  IF: choose,
  IFERROR: (operands, context) => {
    const [value, otherwise] = operands.map((operand) => context.evaluate(operand, context));
    if (!value || !otherwise) return undecided('type');
    if (value === notApplicable || otherwise === notApplicable) return notApplicable;
    return isWithout(value) ? otherwise : value;
  },
  ISBLANK: (operands, context) => rawCell(operands[0], context, (state) => state === 'blank'),
  ISNUMBER: (operands, context) => rawCell(operands[0], context, (state) => state === 'number'),
  ISTEXT: (operands, context) => rawCell(operands[0], context, (state) => state === 'text'),
};
