import { describeProblem } from '../model/describe-problem.ts';
import type { Language } from '../model/label.ts';
import type { Problem } from '../model/trouble.ts';

/** One line for a terminal. */
export function problemLine(problem: Problem, language: Language): string {
  const { place, message, advice } = describeProblem(problem, language);
  // A message that names its own file need not say it twice.
  const shown = place === '' || message.includes(place) ? message : `${place}  ${message}`;
  return advice === '' ? shown : `${shown}${language === 'en' ? '. ' : '。'}${advice}`;
}
