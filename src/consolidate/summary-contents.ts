import { cellOperands } from '../forms/cell-operands.ts';
import type { Edition } from '../forms/edition.ts';
import type { Language } from '../model/label.ts';
import type { Period } from '../model/period.ts';
import { previousPeriod } from '../model/period.ts';
import type { CellValues } from '../model/return.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import type { FormTotals } from '../model/totals.ts';
import type { Operands } from '../rules/operands.ts';
import { registerChanges } from '../units/register-changes.ts';
import type { SummaryContents, SummaryForm, SummaryRegisterChanges } from '../workbook/summary/summary-contents.ts';
import type { Consolidation, CoveragePolicy } from './consolidation.ts';
import { editionFor } from './records.ts';
import { returnSurroundings } from './return-surroundings.ts';

/** What a summary workbook is for. */
export interface SummaryOptions {
  /** Name of the collection. */
  readonly collection: string;
  /** Code of the unit that the workbook is for; default: the district. */
  readonly unit?: string;
  readonly language: Language;
  readonly policy: CoveragePolicy;
  /** ISO date printed as the state of the data. */
  readonly asOf?: string;
  /** By form, the unit that its 汇总 sheet shows when it is opened; default: that of the workbook. */
  readonly shown?: ReadonlyMap<string, string>;
}

/** What a finished run puts into the summary workbook of a unit. */
export function summaryContents(consolidation: Consolidation, options: SummaryOptions): SummaryContents {
  const { period, tree, totals, returns, owed, findings, files } = consolidation;
  return {
    collection: options.collection,
    period,
    scope: options.unit ?? tree.root.code,
    tree,
    language: options.language,
    policy: options.policy,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    ...(options.shown === undefined ? {} : { shown: options.shown }),
    forms: [...totals.values()].map((formTotals) => summaryForm(consolidation, formTotals)),
    statuses: returns.filter((account) => account.status !== 'other-period'),
    owed: owed.map(({ unit, form, kind }) => ({ unit: unit.code, form: form.code, kind })),
    findings,
    sources: files,
    registerChanges: {
      period: changesSince(consolidation, previousPeriod(period)),
      year: changesSince(consolidation, { frequency: 'year', year: period.year - 1, index: 1 }),
    },
  };
}

function changesSince({ records, register, tree }: Consolidation, then: Period): SummaryRegisterChanges | undefined {
  const since = records.treeOn(then);
  return since && { since, changes: registerChanges(register, since.day, tree.day) };
}

function summaryForm(consolidation: Consolidation, totals: FormTotals): SummaryForm {
  const { form } = totals;
  // Every cell of the summary asks.
  const known = new Map<string, Map<string, Edition>>();
  const editionOf = (unit: string, kind: ReturnKind | 'total'): Edition => {
    const ofKind = known.get(kind) ?? new Map<string, Edition>();
    const edition = ofKind.get(unit) ?? findEdition(unit, kind);
    known.set(kind, ofKind.set(unit, edition));
    return edition;
  };
  const findEdition = (unit: string, kind: ReturnKind | 'total'): Edition => {
    const edition = editionFor(consolidation.records, form.code, unit, consolidation.period, kind);
    if (!edition) throw new Error(`no edition of ${form.code} for ${unit}`);
    return edition;
  };
  return {
    form,
    totals,
    editionOf,
    operandsOf: (unit, kind, listRow) => operandsOf(consolidation, totals, editionOf(unit, kind), unit, kind, listRow),
  };
}

function operandsOf(
  { records, book, period }: Consolidation,
  totals: FormTotals,
  edition: Edition,
  unit: string,
  kind: ReturnKind | 'total',
  listRow: number | undefined,
): Operands {
  const total = totals.units.get(unit);
  const values: CellValues | undefined = kind === 'total' ? total?.total : total?.[kind];
  if (!values) throw new Error(`no ${kind} figures of ${edition.form.code} at ${unit}`);
  const surroundings =
    kind === 'total' ? book.surroundings(unit, period) : returnSurroundings({ unit, period, kind }, records);
  return cellOperands(edition, values, surroundings, listRow);
}
