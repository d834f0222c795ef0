import { nodeRule } from '../checks/node-rule.ts';
import { nodeOutcomes } from '../checks/outcomes/node-outcomes.ts';
import type { OutcomeCounts } from '../checks/outcomes/outcome-counts.ts';
import { unpackOutcomes } from '../checks/outcomes/outcome-counts.ts';
import type { OutcomeEntry } from '../checks/outcomes/outcome-entry.ts';
import { returnOutcomes } from '../checks/outcomes/return-outcomes.ts';
import { totalOutcomes } from '../checks/outcomes/total-outcomes.ts';
import { operandsFor } from '../forms/cell-operands.ts';
import type { FormTotals } from '../model/totals.ts';
import type { Consolidation } from './consolidation.ts';
import { historyOf } from './history-of.ts';
import { otherAddress } from './judge-return.ts';
import { nodeSurroundings, totalSurroundings } from './judge-totals.ts';
import { editionFor } from './records.ts';
import { returnSurroundings } from './return-surroundings.ts';

/** Which entries are asked for; what is left out does not limit. */
export interface LedgerSelection {
  /** Rule ids, without regard to case. */
  readonly rule?: string;
  /** Code of a unit: its returns and its total. */
  readonly unit?: string;
  readonly form?: string;
}

/**
 * Every rule at every place with how it ended: passed, failed, undecided, excused or not applicable (semantics.md,
 * "Outcomes of a rule"), with left, right, difference and cells. Returns first, then totals and declared figures compared
 * with them, each in the order of the run; inside one return in the order of its form.
 *
 * A run keeps counts only: entries are judged again as they are read, and come out the same. Reading a few of them
 * judges a few returns.
 *
 * @param consolidation a finished run
 * @returns a lazy sequence, which may be read again; as many entries as `consolidation.outcomes` counts
 * @example for (const entry of outcomeLedger(run, { rule: 'DJ01-01' })) console.log(entry.unit, entry.outcome, entry.cells)
 */
export function outcomeLedger(consolidation: Consolidation, selection: LedgerSelection = {}): Iterable<OutcomeEntry> {
  const { unit, form } = selection;
  const counted = consolidation.outcomes.filter(
    (each) => (unit === undefined || each.unit === unit) && (form === undefined || each.form === form),
  );
  const asked = selection.rule?.toLowerCase();
  const wants = (rule: string) => asked === undefined || rule.toLowerCase() === asked;
  return {
    *[Symbol.iterator]() {
      const around = rememberedSurroundings(consolidation);
      for (const counts of counted) {
        if (counts.rules.some(wants)) yield* entriesOf(counts, consolidation, around, wants);
      }
    },
  };
}

type TotalsAround = ReturnType<typeof rememberedSurroundings>;

/** The surroundings of each form's totals once: they join rows and recompute ratios when first asked. */
function rememberedSurroundings({ period, tree, records, book, totals }: Consolidation) {
  const known = new Map<string, ReturnType<typeof surroundingsOf>>();
  const scene = { period, tree, records, book };
  const surroundingsOf = (formTotals: FormTotals) => ({
    totals: formTotals,
    ofTotals: totalSurroundings(formTotals, scene),
    ofNodes: nodeSurroundings(formTotals, scene),
  });
  return (form: string) => {
    const formTotals = totals.get(form);
    const found = known.get(form) ?? (formTotals && surroundingsOf(formTotals));
    if (found) known.set(form, found);
    return found;
  };
}

function entriesOf(
  counts: OutcomeCounts,
  consolidation: Consolidation,
  around: TotalsAround,
  wants: (rule: string) => boolean,
): Iterable<OutcomeEntry> {
  const isNode = counts.rules.includes(nodeRule);
  if (counts.kind !== 'total' && !isNode) return entriesOfReturn(counts, consolidation, wants);
  const scene = around(counts.form);
  const total = scene?.totals.units.get(counts.unit);
  if (!scene || !total) return [];
  if (!isNode) return totalOutcomes(scene.totals, total, scene.ofTotals, wants);
  return total.declared ? nodeOutcomes(scene.totals.form, total, total.declared, scene.ofNodes) : [];
}

function entriesOfReturn(
  counts: OutcomeCounts,
  { period, tree, records }: Consolidation,
  wants: (rule: string) => boolean,
): Iterable<OutcomeEntry> {
  const { unit, form, kind } = counts;
  const ret = kind === 'total' ? undefined : records.received({ unit, form, period, kind });
  const edition = editionFor(records, form, unit, period, kind);
  const found = tree.get(unit);
  if (!ret || !edition || !found) return [];
  // Whether a rule was excused was decided when the return was checked, and is not decided twice.
  const excused = new Set(unpackOutcomes(counts).flatMap((tally) => (tally.excused > 0 ? [tally.rule] : [])));
  const operandsOfRow = operandsFor(edition, ret.values, returnSurroundings(ret, records));
  return named(
    returnOutcomes(ret, edition, (row = 0) => operandsOfRow(row), {
      level: found.level,
      isExcused: (rule) => excused.has(rule),
      wants,
      formOf: (code) => records.catalogue.forms.get(code),
      addressOf: (reference) => otherAddress(reference, ret, records),
      historyOf: (of, code, time) => historyOf(of, period, code, time, records),
    }),
    found.name,
  );
}

function* named(entries: Iterable<OutcomeEntry>, unitName: string): Generator<OutcomeEntry> {
  for (const entry of entries) yield { ...entry, unitName };
}
