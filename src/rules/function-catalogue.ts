/**
 * What a function takes in one place.
 * `list`: numbers, runs, whole columns and CHILDREN alike; `cells`: only such references, read raw;
 * `range`: a run or a whole column; `criterion`: text, number or cell; `exponent`, `digits`: a whole number
 * as literal, since a large one would fill the memory.
 */
export type ParameterKind =
  | 'number'
  | 'text'
  | 'condition'
  | 'any'
  | 'list'
  | 'cells'
  | 'cell'
  | 'range'
  | 'criterion'
  | 'exponent'
  | 'digits';

export type ResultKind = 'number' | 'text' | 'condition' | 'any';

/** How the measure of the result follows from the arguments. `first`: that of the first, the others converted to it. */
export type ResultMeasure = 'first' | 'quotient' | 'neutral' | 'unknown';

export interface RuleFunction {
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Kinds in order; arguments beyond repeat the last `repeat` of them. */
  readonly parameters: readonly ParameterKind[];
  readonly repeat: number;
  readonly result: ResultKind;
  readonly measure: ResultMeasure;
}

const many = 250;

function define(
  name: string,
  counts: number | readonly [number, number],
  parameters: readonly ParameterKind[],
  result: ResultKind,
  measure: ResultMeasure,
  repeat = 1,
): RuleFunction {
  const [minimum, maximum] = typeof counts === 'number' ? [counts, counts] : counts;
  return { name, minimum, maximum, parameters, repeat, result, measure };
}

const functions: readonly RuleFunction[] = [
  ...['SUM', 'MIN', 'MAX', 'AVERAGE'].map((name) => define(name, [1, many], ['list'], 'number', 'first')),
  define('PRODUCT', [1, many], ['list'], 'number', 'unknown'),
  define('ABS', 1, ['number'], 'number', 'first'),
  define('INT', 1, ['number'], 'number', 'first'),
  define('SIGN', 1, ['number'], 'number', 'neutral'),
  ...['ROUND', 'ROUNDUP', 'ROUNDDOWN'].map((name) => define(name, 2, ['number', 'digits'], 'number', 'first')),
  define('TRUNC', [1, 2], ['number', 'digits'], 'number', 'first'),
  define('MOD', 2, ['number', 'number'], 'number', 'first'),
  define('POWER', 2, ['number', 'exponent'], 'number', 'unknown'),
  define('RATIO', 2, ['number', 'number'], 'number', 'quotient'),
  define('GROWTH', 2, ['number', 'number'], 'number', 'quotient'),
  define('IF', [2, 3], ['condition', 'any', 'any'], 'any', 'first'),
  define('AND', [1, many], ['condition'], 'condition', 'neutral'),
  define('OR', [1, many], ['condition'], 'condition', 'neutral'),
  define('NOT', 1, ['condition'], 'condition', 'neutral'),
  define('IFERROR', 2, ['any', 'any'], 'any', 'first'),
  define('ISBLANK', 1, ['cell'], 'condition', 'neutral'),
  define('ISNUMBER', 1, ['cell'], 'condition', 'neutral'),
  define('ISTEXT', 1, ['cell'], 'condition', 'neutral'),
  ...['COUNT', 'COUNTA', 'COUNTBLANK'].map((name) => define(name, [1, many], ['cells'], 'number', 'neutral')),
  define('COUNTIF', 2, ['range', 'criterion'], 'number', 'neutral'),
  define('COUNTIFS', [2, many], ['range', 'criterion'], 'number', 'neutral', 2),
  define('SUMIF', [2, 3], ['range', 'criterion', 'range'], 'number', 'first'),
  define('SUMIFS', [3, many], ['range', 'range', 'criterion'], 'number', 'first', 2),
  ...['YEAR', 'MONTH', 'DAY'].map((name) => define(name, 1, ['number'], 'number', 'neutral')),
  define('DATE', 3, ['number'], 'number', 'neutral'),
  define('LEN', 1, ['text'], 'number', 'neutral'),
  define('LEFT', [1, 2], ['text', 'number'], 'text', 'neutral'),
  define('RIGHT', [1, 2], ['text', 'number'], 'text', 'neutral'),
  define('MID', 3, ['text', 'number', 'number'], 'text', 'neutral'),
  define('CONCATENATE', [1, many], ['text'], 'text', 'neutral'),
  define('PERIOD_INDEX', 0, [], 'number', 'neutral'),
  define('YEAR_START', 0, [], 'number', 'neutral'),
  define('PERIOD_END', 0, [], 'number', 'neutral'),
  // These vanish when names are resolved: they say which period, units or kind of unit is meant.
  define('PREVIOUS', 1, ['any'], 'any', 'first'),
  define('SAME_PERIOD_LAST_YEAR', 1, ['any'], 'any', 'first'),
  define('CHILDREN', 1, ['any'], 'any', 'first'),
  define('UNITS', 1, ['any'], 'number', 'neutral'),
];

/** Every function a rule text may call, by its name in capitals. */
export const functionCatalogue: ReadonlyMap<string, RuleFunction> = new Map(
  functions.map((definition) => [definition.name, definition]),
);

/** The kind of argument `index`. */
export function parameterKind(definition: RuleFunction, index: number): ParameterKind {
  const { parameters, repeat } = definition;
  const last = parameters.length;
  const position = index < last ? index : last - repeat + ((index - last) % repeat);
  return parameters[position] ?? 'any';
}
