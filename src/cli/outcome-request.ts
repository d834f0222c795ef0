import { nodeRule } from '../checks/node-rule.ts';
import { askPeriod } from '../collection/ask-period.ts';
import { askUnit } from '../collection/ask-unit.ts';
import type { Collection } from '../collection/collection.ts';
import type { OutcomeView } from '../consolidate/count-outcomes.ts';
import { outcomeViews } from '../consolidate/count-outcomes.ts';
import { nearestSpelling } from '../model/nearest-spelling.ts';
import { Trouble } from '../model/trouble.ts';
import type { CommandOptions } from './command-options.ts';

/** What is asked of the outcomes of a run. */
export interface OutcomeRequest {
  /** Counts by this in place of the findings. */
  readonly view?: OutcomeView;
  /** Single entries in place of the findings. */
  readonly entries: boolean;
  readonly rule?: string;
  readonly unit?: string;
}

/**
 * Reads `--by`, `--outcomes`, `--rule` and `-u`, before anything is taken in.
 *
 * @throws Trouble for a view, rule or unit that does not exist
 */
export function outcomeRequest(options: CommandOptions, collection: Collection): OutcomeRequest {
  const view = outcomeViews.find((known) => known === options.by?.trim().toLowerCase());
  if (options.by !== undefined && view === undefined) {
    throw new Trouble([{ code: 'view-unknown', parameters: { view: options.by, allowed: outcomeViews.join(', ') } }]);
  }
  const rule = options.rule === undefined ? undefined : askRule(options.rule, collection);
  const unit =
    options.unit === undefined ? undefined : askUnit(collection, options.unit, askPeriod(collection, options.period));
  return {
    entries: options.outcomes === true || (rule !== undefined && view === undefined),
    ...(view === undefined ? {} : { view }),
    ...(rule === undefined ? {} : { rule }),
    ...(unit === undefined ? {} : { unit: unit.code }),
  };
}

function askRule(text: string, { catalogue }: Collection): string {
  const ids = [...catalogue.forms.values()].flatMap(({ rules }) => rules.map(({ id }) => id));
  const known = [...new Set([...ids, nodeRule])];
  const asked = text.trim();
  const found = known.find((id) => id.toLowerCase() === asked.toLowerCase());
  if (found !== undefined) return found;
  const [nearest] = nearestSpelling(asked, known);
  throw new Trouble([
    { code: 'rule-not-found', parameters: { rule: text, ...(nearest === undefined ? {} : { nearest }) } },
  ]);
}
