import { collectionProblems } from './catalogue/collection-problems.ts';
import { configurationProblems } from './catalogue/configuration-problems.ts';
import { decisionProblems } from './catalogue/decision-problems.ts';
import { diffProblems } from './catalogue/diff-problems.ts';
import { explanationProblems } from './catalogue/explanation-problems.ts';
import { formProblems } from './catalogue/form-problems.ts';
import { hierarchyProblems } from './catalogue/hierarchy-problems.ts';
import { outcomeProblems } from './catalogue/outcome-problems.ts';
import { pairProblems } from './catalogue/pair-problems.ts';
import { targetsProblems } from './catalogue/targets-problems.ts';
import { traceProblems } from './catalogue/trace-problems.ts';
import { unitsProblems } from './catalogue/units-problems.ts';
import { verifyProblems } from './catalogue/verify-problems.ts';
import type { ProblemType } from './problem-type.ts';

const catalogue = {
  ...configurationProblems,
  ...collectionProblems,
  ...unitsProblems,
  ...formProblems,
  ...targetsProblems,
  ...traceProblems,
  ...diffProblems,
  ...verifyProblems,
  ...pairProblems,
  ...hierarchyProblems,
  ...outcomeProblems,
  ...explanationProblems,
  ...decisionProblems,
};

export type ProblemCode = keyof typeof catalogue;

/** Every way in which configuration or the disk can be at fault: what a person reads beside exit code 2. */
export const problemCatalogue: Readonly<Record<ProblemCode, ProblemType>> = catalogue;
