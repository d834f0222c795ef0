import type { AuditedRun } from '../../src/audit/audited-run.ts';
import type { Catalogue } from '../../src/forms/catalogue.ts';
import type { CellValues, Return } from '../../src/model/return.ts';
import { rollUp } from '../../src/rollup/roll-up.ts';
import type { UnitTree } from '../../src/units/unit-tree.ts';
import { period } from '../consolidate/small-district.ts';
import type { Sample, SampleReturns } from '../rollup/sample.ts';
import { inputOf } from '../rollup/sample.ts';

/** A finished run over one sample form and returns by `unit` (own) or `unit kind`, without files. */
export function auditedSample(sample: Sample, tree: UnitTree, returns: SampleReturns): AuditedRun {
  const { form, edition } = sample;
  const totals = rollUp(inputOf(sample, tree, returns));
  const now = period('2020-Q1');
  const accepted: AuditedRun['records']['accepted'] = ({ unit, kind }) => {
    const values = returns[kind === 'own' ? unit : `${unit} ${kind}`];
    return values && asReturn(unit, kind, values);
  };
  // Only what tracing reads of a catalogue.
  const catalogue = { forms: new Map([[form.code, form]]), edition: () => edition } as Partial<Catalogue> as Catalogue;
  return {
    period: now,
    tree,
    register: { nearest: () => [], latest: () => undefined },
    returns: [],
    findings: [],
    otherFindings: [],
    records: {
      catalogue,
      treeOn: () => tree,
      ancestry: () => undefined,
      hasArrived: (key) => accepted(key) !== undefined,
      received: accepted,
      accepted,
    },
    book: { totals: () => totals, figures: () => undefined, surroundings: () => ({}) },
    surroundingsOf: () => ({}),
  };
}

function asReturn(unit: string, kind: Return['kind'], values: CellValues): Return {
  const count = values.state.length;
  return {
    unit,
    form: 'F',
    period: period('2020-Q1'),
    kind,
    submission: 1,
    file: `${unit}.xlsx`,
    sheet: kind,
    sha256: 'a'.repeat(64),
    values,
    addresses: { rows: Uint32Array.of(10), columns: Uint16Array.from({ length: count }, (_, index) => index + 3) },
    explanations: new Map(),
    nil: false,
  };
}
