import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

const slow = /suggest\.test|brute-force|laws|explanations\.test|every-rule|consolidate|forms/;

/** The first test that fails ends the run of a mutant: what is quick goes first. */
export class SlowestLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((one, other) => rank(one) - rank(other) || (one.moduleId < other.moduleId ? -1 : 1));
  }
}

function rank(file: TestSpecification): number {
  return slow.test(file.moduleId) ? 1 : 0;
}
