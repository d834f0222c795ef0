import { checkCodes, checkIds } from './check-ids.ts';
import { draftCells } from './draft-cells.ts';
import { draftColumns } from './draft-columns.ts';
import { draftItems } from './draft-items.ts';
import type { FormDraft, FormReading } from './form-draft.ts';
import type { FormDocument, Path } from './form-source.ts';
import { fullWidthMark } from './full-width-mark.ts';
import { listOf } from './one-or-more.ts';
import type { ProblemList } from './problem-list.ts';
import { readFilers } from './read-filers.ts';
import { readList } from './read-list.ts';
import { readPeers } from './read-peers.ts';
import { readRules } from './read-rules.ts';
import { formSchema } from './schema/form-schema.ts';
import { translateIssue } from './translate-issue.ts';

/** Checks one form file document for itself; what needs formulas or other forms waits. Undefined: the schema refused it. */
export function draftForm(document: FormDocument, problems: ProblemList): FormDraft | undefined {
  const checked = formSchema.safeParse(document.content);
  if (!checked.success) {
    const { issues } = checked.error;
    // A key swallowed by a full-width mark is also missing, which says nothing new.
    const marked = issues.filter((issue) => issue.code === 'unrecognized_keys' && issue.keys.some(fullWidthMark));
    for (const issue of marked.length > 0 ? marked : issues) translateIssue(issue, document, problems);
    return undefined;
  }
  const reading: FormReading = { definition: checked.data, locate: document.locate, problems };
  checkKind(reading);
  checkVersions(reading);
  checkElements(reading);
  const items = draftItems(reading);
  const columns = draftColumns(reading);
  return {
    reading,
    filers: readFilers(checked.data.filedBy),
    items: items.map(({ built }) => built),
    columns: columns.map(({ built }) => built),
    itemPaths: items.map(({ path }) => path),
    columnPaths: columns.map(({ path }) => path),
    cells: draftCells(items, columns, reading),
    rules: readRules(reading),
    peers: readPeers(reading),
    complete: new Set(
      items.flatMap(({ definition, built }) =>
        definition.complete && built.parent !== undefined ? [built.parent] : [],
      ),
    ),
    list: readList(columns, reading),
  };
}

/** A table has items; a list has columns and a key, and neither items nor cells. */
function checkKind({ definition, locate, problems }: FormReading): void {
  const kind = definition.kind ?? 'table';
  const strangers = kind === 'list' ? (['items', 'cells'] as const) : (['list'] as const);
  for (const key of strangers) {
    if (definition[key] !== undefined) problems.add('form-key-not-for-kind', locate.key([key]), { key, kind });
  }
  if (kind === 'table' && definition.items === undefined)
    problems.add('form-table-without-items', locate.value(['form']));
  if (kind === 'list' && (definition.columns === undefined || definition.list === undefined)) {
    problems.add('form-list-without-columns', locate.value(['form']));
  }
  if (kind === 'list') checkListFilers({ definition, locate, problems });
}

/** Rows have no cells to compare with a sum, to confirm or to adjust. */
function checkListFilers({
  definition,
  locate,
  problems,
}: Pick<FormReading, 'definition' | 'locate' | 'problems'>): void {
  for (const { level, kinds } of readFilers(definition.filedBy)) {
    if (kinds.some((kind) => kind !== 'own')) problems.add('form-list-own-only', locate.value(['filedBy', level]), {});
  }
}

/** Only what came before can be read as this version. */
function checkVersions({ definition, locate, problems }: FormReading): void {
  const { version = 1, alsoReads } = definition;
  for (const [index, older] of listOf<number>(alsoReads).entries()) {
    if (older < version) continue;
    const path = ['alsoReads', ...(Array.isArray(alsoReads) ? [index] : [])];
    problems.add('form-version-not-older', locate.value(path), { older, version });
  }
}

function checkElements(reading: FormReading): void {
  const { definition } = reading;
  const items = (definition.items ?? []).map((item, index) => ({ definition: item, path: ['items', index] }));
  const columns = (definition.columns ?? []).map((column, index) => ({ definition: column, path: ['columns', index] }));
  checkIds(items, reading);
  checkIds(columns, reading);
  checkCodes(items, reading);
  checkCodes(columns, reading);
  checkProperties(definition.defaults, ['defaults'], reading);
  for (const { definition: properties, path } of [...items, ...columns]) checkProperties(properties, path, reading);
  for (const [index, cell] of (definition.cells ?? []).entries()) checkProperties(cell, ['cells', index], reading);
}

/** Properties that contradict each other in one and the same place. */
function checkProperties(
  properties:
    | {
        type?: string | undefined;
        decimals?: number | undefined;
        min?: number | 'none' | undefined;
        max?: number | 'none' | undefined;
      }
    | undefined,
  path: Path,
  { locate, problems }: FormReading,
): void {
  const { type, decimals = 0, min = 'none', max = 'none' } = properties ?? {};
  if (type !== undefined && type !== 'decimal' && decimals > 0) {
    problems.add('form-decimals-of-integer', locate.value([...path, 'decimals']), { decimals });
  }
  if (min !== 'none' && max !== 'none' && min > max)
    problems.add('form-bounds-crossed', locate.value([...path, 'min']), { min, max });
}
