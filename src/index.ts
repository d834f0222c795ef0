/**
 * huizong (汇总) as a library: what the command line does, without printing, exiting or reading the clock.
 *
 * @example
 * const collection = await openCollection('samples/demo');
 * const result = await checkCollection(collection, { period: '2020-Q1' });
 * const { file } = await mergeCollection(collection, { period: '2020-Q1', out: 'out' });
 */
export { checkCollection } from './collection/check-collection.ts';
export { initCollection } from './collection/init-collection.ts';
export { makeTemplates } from './collection/make-templates.ts';
export { mergeCollection } from './collection/merge-collection.ts';
export { openCollection } from './collection/open-collection.ts';
export { statusOf } from './collection/status-of.ts';
export { consolidate } from './consolidate/consolidate.ts';
export { planTemplates } from './consolidate/plan-templates.ts';
export { reportStatus } from './consolidate/report-status.ts';
export { defineForm } from './forms/define-form.ts';
export { formJsonSchema } from './forms/form-json-schema.ts';
export { loadCatalogue } from './forms/load-catalogue.ts';
export { describeFinding } from './model/describe-finding.ts';
export { Trouble } from './model/trouble.ts';
export { parseUnits } from './units/parse-units.ts';
