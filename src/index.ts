/**
 * huizong (汇总) as a library: what the command line does, without printing, exiting or reading the clock.
 * Findings are values; only mistakes in configuration and failures of the disk are thrown, as one `Trouble`.
 *
 * @example
 * import { checkCollection, describeFinding, mergeCollection, openCollection } from 'huizong';
 *
 * const collection = await openCollection('samples/demo');
 * const { findings } = await checkCollection(collection, { period: '2020-Q1' });
 * for (const finding of findings) console.log(finding.unit, describeFinding(finding, 'zh-CN').message);
 * const { file } = await mergeCollection(collection, { period: '2020-Q1', out: 'out' });
 * console.log(file.path);
 */
// An audit of a finished run: lineage, what made a total move, differences.
export type { FigureChange } from './audit/change/figure-change.ts';
export { type AskedChange, traceChange } from './audit/change/trace-change.ts';
export { compareReturns } from './audit/diff/compare-returns.ts';
export type { Difference } from './audit/diff/difference.ts';
export type { AskedFigure } from './audit/trace/find-figure.ts';
export { traceFigure } from './audit/trace/trace-figure.ts';
export type { TraceNode, TracePart } from './audit/trace/trace-node.ts';
export { traceResidual } from './audit/trace/trace-residual.ts';
// Figures against a hierarchy of code items, as VTL 2.1 checks them; how a rule ended at a place.
export { checkHierarchy, type HierarchyResult } from './checks/hierarchy/check-hierarchy.ts';
export type { HierarchicalRule } from './checks/hierarchy/hierarchical-rule.ts';
export type { HierarchyOptions } from './checks/hierarchy/hierarchy-options.ts';
export type { HierarchyPoint } from './checks/hierarchy/hierarchy-point.ts';
export type { OutcomeEntry } from './checks/outcomes/outcome-entry.ts';
// A collection on disk: the same functions as the commands.
export { type CheckOptions, checkCollection } from './collection/check-collection.ts';
export type { Collection } from './collection/collection.ts';
export { type Decided, decide } from './collection/decisions/decide.ts';
export type { DecisionRequest } from './collection/decisions/decision-request.ts';
export { type DiffOptions, diffFiles, type FilesDifference } from './collection/diff-files.ts';
export { initCollection } from './collection/init-collection.ts';
export { makeTemplates, type TemplatesOptions } from './collection/make-templates.ts';
export { type Merge, type MergeOptions, mergeCollection } from './collection/merge-collection.ts';
export { openCollection } from './collection/open-collection.ts';
export { type CollectionStatus, statusOf } from './collection/status-of.ts';
export { type CollectionTrace, type TraceOptions, traceCollection } from './collection/trace-collection.ts';
export { type SummaryVerification, type VerifyOptions, verifySummary } from './collection/verify-summary.ts';
// In memory: files come as bytes and workbooks go out as bytes, nothing touches a disk. A run, and what can be asked of it.
export { awaitingDecision } from './consolidate/awaiting-decision.ts';
export { consolidate } from './consolidate/consolidate.ts';
export type { Consolidation, ConsolidationInput } from './consolidate/consolidation.ts';
export { countOutcomes, type OutcomeSum, type OutcomeView } from './consolidate/count-outcomes.ts';
export type { ExplanationAccount } from './consolidate/explanation-account.ts';
export {
  type LocalisedReturn,
  type LocatedCells,
  localiseReturn,
  localiseSubtree,
} from './consolidate/localise-return.ts';
export { type LedgerSelection, outcomeLedger } from './consolidate/outcome-ledger.ts';
export { planTemplates } from './consolidate/plan-templates.ts';
export type { ReceivedFile } from './consolidate/received-file.ts';
export { reportStatus, type UnitStatus } from './consolidate/report-status.ts';
export { summaryContents } from './consolidate/summary-contents.ts';
// What a run is given: forms, targets, caps.
export type { Catalogue } from './forms/catalogue.ts';
export { defineForm } from './forms/define-form.ts';
export { formJsonSchema } from './forms/form-json-schema.ts';
export { loadCatalogue } from './forms/load-catalogue.ts';
export { parseTargets } from './forms/targets.ts';
export { defaultCaps } from './grid/default-caps.ts';
// The nouns, and how they read in either language.
export type { Decision } from './model/decision.ts';
export { describeFinding } from './model/describe-finding.ts';
export { describeProblem } from './model/describe-problem.ts';
export { describeSuggestion } from './model/describe-suggestion.ts';
export type { Explanation, FiledExplanation } from './model/explanation.ts';
export type { FileAccount } from './model/file-account.ts';
export type { Finding } from './model/finding.ts';
export { formatPeriod, type Period, parsePeriod } from './model/period.ts';
export type { Return, ReturnAccount } from './model/return.ts';
export type { Suggestion } from './model/suggestion.ts';
export type { FormTotals, UnitTotal } from './model/totals.ts';
export { Trouble } from './model/trouble.ts';
// Which cells are wrong and what was probably meant, for rules and figures in no form too.
export { type Localisation, type LocaliseOptions, localise } from './suggest/localise.ts';
export type { RuleSystem } from './suggest/rule-system.ts';
export { ruleSystem, type StatedRule, type StatedSystem } from './suggest/rule-system-from-texts.ts';
export { type RuleSuggestions, suggest } from './suggest/suggest.ts';
// What a run is given: units.
export { parseUnits } from './units/parse-units.ts';
export type { UnitTree } from './units/unit-tree.ts';
// Workbooks as bytes.
export { writeSummary } from './workbook/write-summary.ts';
export { writeTemplate } from './workbook/write-template.ts';
