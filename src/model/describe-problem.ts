import type { Language } from './label.ts';
import { inLanguage } from './label.ts';
import { fillTemplate } from './message.ts';
import { problemCatalogue } from './problem-catalogue.ts';
import type { Problem } from './trouble.ts';

/** A problem in words, in one language. */
export interface ProblemDescription {
  /** `units.csv:3:5`, as editors and terminals turn into a link; empty where there is no file. */
  readonly place: string;
  readonly message: string;
  /** What to do; empty where that needs something nobody knows. */
  readonly advice: string;
}

/**
 * Puts one problem of a `Trouble` into words.
 *
 * @example error.problems.map((problem) => describeProblem(problem, 'zh-CN').message)
 */
export function describeProblem(problem: Problem, language: Language): ProblemDescription {
  const type = problemCatalogue[problem.code];
  const needed = [...inLanguage(type.advice, language).matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const known = needed.every((name) => {
    const value = Object.hasOwn(problem.parameters, name) ? problem.parameters[name] : undefined;
    return value !== undefined && value !== '';
  });
  return {
    place: problemPlace(problem),
    message: fillTemplate(type.message, problem.parameters, language),
    advice: known ? fillTemplate(type.advice, problem.parameters, language) : '',
  };
}

function problemPlace({ place }: Problem): string {
  if (!place) return '';
  return 'line' in place ? `${place.file}:${place.line}:${place.column}` : place.file;
}
