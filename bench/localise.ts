import { localiseTimes } from './localise-times.ts';

/** Prints how long it takes (processor time, medians) to name the wrong cells of a return and of a street. */
const { returnMs, returnMistakes, streetMs, streetMistakes } = localiseTimes();
console.log(`a return of 500 cells, 60 rules, three mistakes: ${returnMs.toFixed(1)} ms, ${returnMistakes} located`);
console.log(`a street with 30 communities, three wrong totals: ${streetMs.toFixed(0)} ms, ${streetMistakes} located`);
