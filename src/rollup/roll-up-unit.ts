import type { Edition } from '../forms/edition.ts';
import type { CellValues } from '../model/return.ts';
import { stateCode } from '../model/return.ts';
import type { UnitTotal } from '../model/totals.ts';
import type { Unit } from '../model/unit.ts';
import type { AggregationPlan } from './aggregation-plan.ts';
import { planAggregation } from './aggregation-plan.ts';
import { confirmLeftOut, confirmMeans, replacesAll } from './confirmed-parts.ts';
import type { CoverageCounts } from './coverage.ts';
import { addCounts, coverageOf, ownCounts } from './coverage.ts';
import { hideIncomplete } from './hide-incomplete.ts';
import { createLeftOutFinder, matchedParts } from './left-out.ts';
import { meansOf } from './means.ts';
import type { PartsByCell } from './parts-by-cell.ts';
import { joinParts, noParts } from './parts-by-cell.ts';
import { ratioPartsOf } from './ratio-parts.ts';
import type { RollUpInput } from './roll-up-input.ts';
import { settleTotal } from './settle-total.ts';
import { addUp, foldRows, nothingFiled, passOn } from './unit-values.ts';

/** What a unit hands to the one above: its whole total, shown or not, and what goes with it. */
export interface PassedUp {
  readonly values: CellValues;
  readonly means: PartsByCell;
  readonly leftOut: PartsByCell;
  readonly counts: CoverageCounts;
}

export type RollUpUnit = (unit: Unit, below: readonly PassedUp[]) => { total: UnitTotal; passed: PassedUp };

/** Prepares what all units of the form have in common; the function returned rolls up one unit over those below it. */
export function createRollUpUnit(input: RollUpInput): RollUpUnit {
  const { form } = input;
  const plan = planAggregation(form);
  const ratios = ratioPartsOf(input.edition(input.tree.root, 'total'));
  const findLeftOut = createLeftOutFinder(ratios, plan.decimals);
  const leafValues = createLeafValues(input, plan);

  const ownLine = (unit: Unit, filed: CellValues | undefined) =>
    filed !== undefined && form.kind === 'list' ? foldRows(filed, input.edition(unit, 'own'), plan) : filed;

  return (unit, below) => {
    const { code } = unit;
    const edition = input.edition(unit, 'total');
    const filed = input.accepted(code, 'own');
    const own = ownLine(unit, filed);
    const adjustment = input.accepted(code, 'adjustment');
    const confirmed = input.accepted(code, 'confirmed');
    const arrivedMeans = joinParts([own ? meansOf(plan, own) : noParts, ...below.map(({ means }) => means)]);
    const ownLeftOut = own ? findLeftOut(own, input.edition(unit, 'own').open) : noParts;
    const arrivedLeftOut = joinParts([ownLeftOut, ...below.map((child) => child.leftOut)]);
    const values = below.map((child) => child.values);
    const computed =
      below.length === 0
        ? leafValues(unit, own, edition)
        : addUp({ unit, edition, own, below: values, means: arrivedMeans }, plan, input);
    const settled = settleTotal(computed, { adjustment, confirmed }, edition, plan);
    const means = confirmMeans(arrivedMeans, confirmed, settled, plan);
    const leftOut = confirmLeftOut(arrivedLeftOut, confirmed, ratios);
    const arrived = below.reduce(
      (sum, child) => addCounts(sum, child.counts),
      ownCounts(input, code, filed !== undefined),
    );
    const counts = replacesAll(computed, confirmed, plan) ? { ...arrived, contributing: 0 } : arrived;
    const isHidden = input.policy === 'complete' && counts.accepted < counts.due;
    const shown = isHidden ? hideIncomplete(settled, confirmed, plan) : settled;
    const matched =
      below.length === 0 || isHidden
        ? noParts
        : new Map([...matchedParts(ratios, leftOut, settled, plan.decimals), ...shownMeans(means, settled)]);
    const total: UnitTotal = Object.freeze({
      unit,
      own: filed,
      computed,
      adjustment,
      confirmed,
      declared: input.accepted(code, 'declared'),
      reference: input.accepted(code, 'reference'),
      total: shown,
      matched,
      coverage: coverageOf(counts),
    });
    return { total, passed: { values: settled, means, leftOut, counts } };
  };
}

/** Values of a unit without units below; those of missing returns are made once for all units that are alike. */
function createLeafValues(input: RollUpInput, plan: AggregationPlan) {
  const missing = new Map<Edition, CellValues>();
  return (unit: Unit, own: CellValues | undefined, edition: Edition): CellValues => {
    if (own !== undefined) return passOn(own, input.edition(unit, 'own'), edition, plan);
    if (plan.targets.length > 0) return addUp({ unit, edition, own, below: [], means: noParts }, plan, input);
    const known = missing.get(edition) ?? nothingFiled(edition, plan);
    missing.set(edition, known);
    return known;
  };
}

/** Where a mean stands as such, and not as a figure that was filed. */
function shownMeans(means: PartsByCell, total: CellValues): PartsByCell {
  return new Map([...means].filter(([cell]) => total.state[cell] === stateCode.notCalculated));
}
