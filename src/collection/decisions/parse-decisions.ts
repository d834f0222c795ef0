import type { core } from 'zod';
import type { Decision } from '../../model/decision.ts';
import { verdicts } from '../../model/decision.ts';
import type { Label } from '../../model/label.ts';
import { nearestSpelling } from '../../model/nearest-spelling.ts';
import { returnKinds } from '../../model/return-kind.ts';
import type { Problem } from '../../model/trouble.ts';
import { Trouble } from '../../model/trouble.ts';
import type { KnownNames, UnknownName } from '../explanations/known-names.ts';
import { isUnknown } from '../explanations/known-names.ts';
import type { YamlSource } from '../yaml-source.ts';
import { readYaml } from '../yaml-source.ts';
import { decisionKeys, explanationDecisionSchema, returnDecisionSchema } from './decision-schema.ts';

/**
 * Reads a decisions file: what `huizong accept` and `huizong return` wrote, in the order in which it was decided.
 *
 * @throws Trouble with every mistake at its line and column, and the nearest correct spelling
 */
export function parseDecisions(
  source: { readonly file: string; readonly text: string },
  names: KnownNames,
): readonly Decision[] {
  if (/^(?:\s*(?:#.*)?\n?)*$/.test(source.text.replace(/^\uFEFF/, ''))) return [];
  const yaml = readYaml(source);
  const entries = yaml.value;
  if (!Array.isArray(entries)) {
    const place = { file: source.file, line: 1, column: 1 };
    throw new Trouble([{ code: 'decisions-shape', parameters: {}, place }]);
  }
  const problems: Problem[] = [];
  const decisions = entries.map((entry: unknown, index) => readEntry(entry, index, yaml, names, problems));
  if (problems.length > 0) throw new Trouble(problems);
  return decisions.flatMap((decision) => decision ?? []);
}

function readEntry(
  entry: unknown,
  index: number,
  yaml: YamlSource,
  names: KnownNames,
  problems: Problem[],
): Decision | undefined {
  const isAboutRule = typeof entry === 'object' && entry !== null && 'rule' in entry;
  const parsed = isAboutRule ? explanationDecisionSchema.safeParse(entry) : returnDecisionSchema.safeParse(entry);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) problems.push(...issueProblems(issue, entry, index, yaml));
    return undefined;
  }
  const { decision: verdict, form: code, reason, ...rest } = parsed.data;
  const unknown = (found: UnknownName, key: string): undefined => {
    problems.push({
      code: 'decisions-name-unknown',
      parameters: { ...found },
      place: yaml.valuePosition([index, key]),
    });
  };
  const unit = names.unit(rest.unit);
  if (isUnknown(unit)) return unknown(unit, 'unit');
  const form = names.form(code);
  if (isUnknown(form)) return unknown(form, 'form');
  const shared = { verdict, unit, form: form.code, ...(reason === undefined ? {} : { reason }) };
  if (verdict === 'returned' && reason === undefined) {
    const place = yaml.valuePosition([index]);
    problems.push({ code: 'decisions-key-missing', parameters: { name: 'reason' }, place });
  }
  if (!('rule' in rest)) return { ...rest, ...shared, about: 'return' };
  const rule = names.rule(form, rest.rule);
  if (isUnknown(rule)) return unknown(rule, 'rule');
  const { until, ...others } = rest;
  return { ...others, ...shared, rule, about: 'explanation', ...(until === undefined ? {} : { until }) };
}

function issueProblems(issue: core.$ZodIssue, entry: unknown, index: number, yaml: YamlSource): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({
      code: 'decisions-key-unknown',
      parameters: { name, ...nearestParameter(name, decisionKeys) },
      place: yaml.keyPosition([index, name]),
    }));
  }
  const [key] = issue.path;
  if (key === undefined) return [{ code: 'decisions-shape', parameters: {}, place: yaml.valuePosition([index]) }];
  const name = String(key);
  const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, name) : undefined;
  if (value === undefined) {
    return [{ code: 'decisions-key-missing', parameters: { name }, place: yaml.valuePosition([index]) }];
  }
  const actual = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const near = nearestParameter(actual, name === 'decision' ? verdicts : name === 'kind' ? returnKinds : []);
  const expected = expectations[name] ?? { zh: '一段文字', en: 'a text' };
  const place = yaml.valuePosition([index, name]);
  return [{ code: 'decisions-value', parameters: { name, expected, actual, ...near }, place }];
}

const date: Label = { zh: '存在的日期，写成 2020-04-12', en: 'a day of the calendar, written as 2020-04-12' };
const expectations: Readonly<Record<string, Label>> = {
  decision: { zh: ' accepted 或 returned', en: 'accepted or returned' },
  date,
  until: date,
  period: { zh: ' 2020、2020-Q1 或 2020-03', en: '2020, 2020-Q1 or 2020-03' },
  kind: { zh: ` ${returnKinds.join('、')} 之一`, en: `one of ${returnKinds.join(', ')}` },
  figures: { zh: '若干文字的列表', en: 'a list of texts' },
  submission: { zh: '大于 0 的整数', en: 'a whole number above 0' },
  sha256: { zh: ' 64 位十六进制数', en: '64 hexadecimal digits' },
};

function nearestParameter(text: string, candidates: readonly string[]): { readonly nearest?: string } {
  const [nearest] = nearestSpelling(text, candidates);
  return nearest === undefined ? {} : { nearest };
}
