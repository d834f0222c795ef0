import { findSuspicions } from '../checks/suspicions/find-suspicions.ts';
import type { SuspectedReturn } from '../checks/suspicions/suspicion-scene.ts';
import { cellOperands } from '../forms/cell-operands.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import { previousPeriod } from '../model/period.ts';
import type { SuspicionSettings } from '../model/suspicion.ts';
import { unitTitle } from '../model/unit.ts';
import type { UnitTree } from '../units/unit-tree.ts';
import type { Records } from './records.ts';
import { editionFor } from './records.ts';
import { returnSurroundings } from './return-surroundings.ts';

/** Suspicions against the own returns of a period, form by form; rows of ledgers are compared by their keys elsewhere. */
export function raiseSuspicions(
  forms: readonly Form[],
  period: Period,
  tree: UnitTree,
  records: Records,
  settings: SuspicionSettings,
): Finding[] {
  return forms
    .filter(({ kind }) => kind === 'table')
    .flatMap((form) =>
      findSuspicions(
        {
          returns: ownReturns(form.code, period, tree, records),
          titleOf: (code) => {
            const unit = tree.get(code);
            return unit ? unitTitle(unit) : code;
          },
          parentOf: (code) => tree.get(code)?.parent,
          previousOf: (ret) => records.accepted({ ...ret, period: previousPeriod(period) }),
          operandsOf: ({ ret, edition }) => cellOperands(edition, ret.values, returnSurroundings(ret, records)),
        },
        settings,
      ),
    );
}

/** As they were received: what looks wrong is worth a word also where the return is sent back. */
function ownReturns(form: string, period: Period, tree: UnitTree, records: Records): readonly SuspectedReturn[] {
  return tree.units.flatMap(({ code }): readonly SuspectedReturn[] => {
    const ret = records.received({ unit: code, form, period, kind: 'own' });
    const edition = ret && editionFor(records, form, code, period, 'own');
    return ret && edition ? [{ ret, edition }] : [];
  });
}
