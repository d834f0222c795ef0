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
export { type CheckOptions, checkCollection } from './collection/check-collection.ts';
export type { Collection } from './collection/collection.ts';
export { initCollection } from './collection/init-collection.ts';
export { makeTemplates, type TemplatesOptions } from './collection/make-templates.ts';
export { type Merge, type MergeOptions, mergeCollection } from './collection/merge-collection.ts';
export { openCollection } from './collection/open-collection.ts';
export { type CollectionStatus, statusOf } from './collection/status-of.ts';
export { consolidate } from './consolidate/consolidate.ts';
export type { Consolidation, ConsolidationInput } from './consolidate/consolidation.ts';
export { planTemplates } from './consolidate/plan-templates.ts';
export { reportStatus, type UnitStatus } from './consolidate/report-status.ts';
export { defineForm } from './forms/define-form.ts';
export { formJsonSchema } from './forms/form-json-schema.ts';
export { loadCatalogue } from './forms/load-catalogue.ts';
export { describeFinding } from './model/describe-finding.ts';
export { describeProblem } from './model/describe-problem.ts';
export type { Finding } from './model/finding.ts';
export { Trouble } from './model/trouble.ts';
export { parseUnits } from './units/parse-units.ts';
