import type { z } from 'zod';
import type { Label } from '../model/label.ts';
import type { FormDocument, Path } from './form-source.ts';
import { fullWidthMark } from './full-width-mark.ts';
import { describeValue, eitherLabel, expectedLabel } from './issue-wording.ts';
import { meantWord } from './meant-word.ts';
import type { ProblemList } from './problem-list.ts';
import { allowedKeysPrefix } from './schema/keyed.ts';

type Issue = z.core.$ZodIssue;

/** An issue of the schema with everything needed to say it in our words, at its place. */
interface IssueContext {
  readonly path: Path;
  readonly found: unknown;
  readonly document: FormDocument;
  readonly problems: ProblemList;
}

/** Says in our words, at its place, what the schema found wrong with a form. */
export function translateIssue(issue: Issue, document: FormDocument, problems: ProblemList, parent: Path = []): void {
  const path = [...parent, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const context = { path, found: valueAt(document.content, path), document, problems };
  if (issue.code === 'unrecognized_keys') reportUnknownKeys(issue.keys, issue.message, context);
  else if (context.found === undefined) {
    problems.add('form-key-missing', document.locate.value(path.slice(0, -1)), { key: keyName(path) });
  } else if (issue.code === 'invalid_union') reportUnion(issue.errors, context);
  else if (issue.code === 'invalid_format') {
    problems.add('form-id-malformed', place(context), { id: describeValue(context.found) });
  } else if (issue.code === 'invalid_value') reportUnknownValue(issue.values.map(String), context);
  else if (issue.code === 'too_small' || issue.code === 'too_big') reportBound(issue, context);
  else reportType([expectedLabel(issue)], context);
}

function place({ document, path }: IssueContext) {
  return document.locate.value(path);
}

function reportUnknownKeys(keys: readonly string[], message: string, { path, document, problems }: IssueContext): void {
  const allowed = message.replace(allowedKeysPrefix, '').split(',');
  for (const key of keys) {
    const at = document.locate.key([...path, key]);
    // { formula: RATIO(a, b) } is two entries to YAML, the second with a key `b)`.
    const mark = fullWidthMark(key);
    if (mark) {
      problems.add('yaml-full-width', { ...at, column: at.column + mark.offset }, mark.parameters);
      continue;
    }
    if (!/^[\p{L}\p{N}_<-]+$/u.test(key)) {
      problems.add('form-text-unquoted', at, { name: key });
      continue;
    }
    problems.addMisspelt('form-key-unknown', at, key, allowed, { allowed: allowed.join(', ') });
  }
}

/** Of several spellings the one is meant whose outer shape fits; where none fits, a word may be misspelt. */
function reportUnion(branches: readonly (readonly Issue[])[], context: IssueContext): void {
  const fitting = branches.find((branch) => !branch.some(isAboutTheWhole));
  const wholes = branches.flatMap((branch) => branch.filter(isAboutTheWhole).flatMap(alternatives));
  const choices = wholes.filter(isChoice);
  if (fitting) {
    for (const inner of fitting) translateIssue(inner, context.document, context.problems, context.path);
  } else if (choices.length > 0 && typeof context.found === 'string') {
    reportUnknownValue(
      choices.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : [])),
      context,
    );
  } else reportType(wholes.map(expectedLabel), context);
}

/** No spelling of the value fits at all, as against something within it being wrong. */
function isAboutTheWhole(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isAboutTheWhole));
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

/** What a union within a union would have taken. */
function alternatives(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  return issue.errors.flatMap((branch) => branch.filter(isAboutTheWhole).flatMap(alternatives));
}

function isChoice(issue: Issue): boolean {
  return issue.code === 'invalid_value' && issue.values.some((value) => typeof value === 'string');
}

function reportUnknownValue(values: readonly string[], context: IssueContext): void {
  const value = describeValue(context.found);
  const nearest = meantWord(value, values);
  const parameters = { value, allowed: values.join(', '), ...(nearest === undefined ? {} : { nearest }) };
  context.problems.add('form-value-unknown', place(context), parameters);
}

function reportBound(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, context: IssueContext): void {
  if (issue.code === 'too_small' && (issue.origin === 'string' || issue.origin === 'array')) {
    context.problems.add('form-value-empty', place(context), { key: keyName(context.path) });
    return;
  }
  const bound = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const side: Label = issue.code === 'too_small' ? { zh: '不小于', en: 'at least' } : { zh: '不大于', en: 'at most' };
  context.problems.add('form-value-range', place(context), { value: describeValue(context.found), side, bound });
}

function reportType(expected: readonly Label[], context: IssueContext): void {
  const parameters = { expected: eitherLabel(expected), found: describeValue(context.found) };
  context.problems.add('form-value-type', place(context), parameters);
}

function keyName(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    // An own property of plain content from a parser or a literal, so indexing it is safe.
    return (value as Record<string | number, unknown>)[step];
  }, content);
}
