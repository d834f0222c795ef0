/** How much work a search may still do: a time limit that needs no clock, and ends at the same place on every machine. */
export interface WorkBudget {
  /** @returns false once the budget is used up */
  spend(steps: number): boolean;
}

/** @param steps about as many as row operations of the linear solver; a million take a second or so */
export function workBudget(steps: number): WorkBudget {
  let left = steps;
  return {
    spend(used) {
      left -= used;
      return left >= 0;
    },
  };
}
