import { criteriaFunctions } from './criteria-functions.ts';
import { dateFunctions } from './date-functions.ts';
import type { FunctionEvaluator } from './function-evaluator.ts';
import { listFunctions } from './list-functions.ts';
import { logicFunctions } from './logic-functions.ts';
import { numberFunctions } from './number-functions.ts';
import { textFunctions } from './text-functions.ts';

/** How every function of the catalogue is evaluated. */
export const functionEvaluators: ReadonlyMap<string, FunctionEvaluator> = new Map(
  Object.entries({
    ...numberFunctions,
    ...listFunctions,
    ...criteriaFunctions,
    ...logicFunctions,
    ...textFunctions,
    ...dateFunctions,
  }),
);
