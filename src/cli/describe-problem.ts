import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { fillTemplate } from '../model/message.ts';
import { problemCatalogue } from '../model/problem-catalogue.ts';
import type { Problem } from '../model/trouble.ts';

/** A problem in words: where, what, and what to do unless that needs something nobody knows. */
export function describeProblem(
  problem: Problem,
  language: Language,
): { readonly place: string; readonly message: string; readonly advice: string } {
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

/** `units.csv:3:5`, as editors and terminals turn into a link. */
function problemPlace({ place }: Problem): string {
  if (!place) return '';
  return 'line' in place ? `${place.file}:${place.line}:${place.column}` : place.file;
}

/** One line for a terminal. */
export function problemLine(problem: Problem, language: Language): string {
  const { place, message, advice } = describeProblem(problem, language);
  // A message that names its own file need not say it twice.
  const shown = place === '' || message.includes(place) ? message : `${place}  ${message}`;
  return advice === '' ? shown : `${shown}${language === 'en' ? '. ' : '。'}${advice}`;
}
