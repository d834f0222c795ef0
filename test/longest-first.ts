import { BaseSequencer } from 'vitest/node';

/** What takes longest, by its path; to be looked at again when `npm test` ends with one core idle. */
const longest = [
  'documents/readme',
  'round-trip/wrong-entries',
  'end-to-end/template-law',
  'documents/status-example',
  'hostile/bombs',
  'round-trip/filled-by-others',
  'consolidate/carried-stocks',
  'end-to-end/sample-district',
  'end-to-end/recalculated-workbooks',
  'grid/legacy',
  'architecture/bench',
  'samples/reproducible',
  'hostile/fuzz',
];

/** Files that take long begin first, so that none is left alone at the end. Vitest knows durations only where it ran before. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]): ReturnType<BaseSequencer['sort']> {
    const sorted = await super.sort(files);
    const place = (path: string): number => {
      const found = longest.findIndex((part) => path.includes(`/${part}`));
      return found < 0 ? longest.length : found;
    };
    return sorted.sort((a, b) => place(a.moduleId) - place(b.moduleId));
  }
}
