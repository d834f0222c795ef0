import type { FiledExplanation } from '../../model/explanation.ts';
import type { MessageValue } from '../../model/message.ts';
import { nearestSpelling } from '../../model/nearest-spelling.ts';
import { formatPeriod, parsePeriod } from '../../model/period.ts';
import type { ProblemCode } from '../../model/problem-catalogue.ts';
import type { ReturnKind } from '../../model/return-kind.ts';
import { returnKindLabels, returnKinds } from '../../model/return-kind.ts';
import type { Problem } from '../../model/trouble.ts';
import { Trouble } from '../../model/trouble.ts';
import { readDay } from '../../units/calendar-day.ts';
import { requiredExplanationColumns } from './explanation-columns.ts';
import type { ExplanationField, ExplanationLine } from './explanation-lines.ts';
import { readExplanationLines } from './explanation-lines.ts';
import type { KnownNames, UnknownName } from './known-names.ts';
import { isUnknown } from './known-names.ts';

type Report = (code: ProblemCode, field: ExplanationField, parameters: Readonly<Record<string, MessageValue>>) => void;

/**
 * Reads an explanations file: CSV with the columns unit, form, period, kind, rule, text and valid_until (or 单位代码,
 * 表号, 报告期, 报送种类, 公式编号, 审核说明, 有效期至), one line per explained rule of a return; kind (default own) and
 * valid_until may be left out.
 *
 * @throws Trouble with every mistake at its line and column, and the nearest correct spelling
 */
export function parseExplanations(
  source: { readonly file: string; readonly text: string },
  names: KnownNames,
): readonly FiledExplanation[] {
  const { lines, problems: found } = readExplanationLines(source);
  const problems: Problem[] = [...found];
  const report: Report = (code, { text, position }, parameters) =>
    problems.push({ code, parameters: { name: text, ...parameters }, place: position });
  const known = new Map<string, number>();
  const explanations = lines.flatMap((line) => {
    const read = readLine(line, names, report);
    if (!read) return [];
    const key = [read.unit, read.form, formatPeriod(read.period), read.kind, read.rule].join('\t');
    const earlier = known.get(key);
    if (earlier !== undefined) report('explanations-twice', line('unit'), { line: earlier });
    known.set(key, read.position.line);
    return [read];
  });
  if (problems.length > 0) throw new Trouble(inFileOrder(problems));
  return explanations;
}

function readLine(line: ExplanationLine, names: KnownNames, report: Report): FiledExplanation | undefined {
  const empty = requiredExplanationColumns.filter((column) => line(column).text === '');
  for (const name of empty) report('explanations-value-missing', line(name), { name });
  const unit = named(names.unit(line('unit').text), line('unit'), report);
  const form = named(names.form(line('form').text), line('form'), report);
  const rule = form && named(names.rule(form, line('rule').text), line('rule'), report);
  const period = parsePeriod(line('period').text);
  if (!period && line('period').text !== '') report('explanations-period-invalid', line('period'), {});
  const kind = readKind(line('kind'), report);
  const until = readUntil(line('valid_until'), report);
  if (empty.length > 0 || !unit || !form || !rule || !period || !kind || until === undefined) return undefined;
  const { position } = line('unit');
  const { text } = line('text');
  return { unit, form: form.code, period, kind, rule, text, position, ...(until === '' ? {} : { until }) };
}

function named<T>(found: T | UnknownName, field: ExplanationField, report: Report): T | undefined {
  if (!isUnknown(found)) return found;
  if (field.text !== '') report('explanations-name-unknown', field, { ...found });
  return undefined;
}

/** In English as in `choose:`, or as sheets are called in Chinese. */
function readKind(field: ExplanationField, report: Report): ReturnKind | undefined {
  if (field.text === '') return 'own';
  const found = returnKinds.find(
    (kind) => kind === field.text.toLowerCase() || returnKindLabels[kind].zh === field.text,
  );
  if (found) return found;
  const [nearest] = nearestSpelling(field.text, [
    ...returnKinds,
    ...returnKinds.map((kind) => returnKindLabels[kind].zh),
  ]);
  const what = { zh: '报送种类', en: 'kind of return' };
  report('explanations-name-unknown', field, { what, ...(nearest === undefined ? {} : { nearest }) });
  return undefined;
}

/** Empty: no end. Undefined: it cannot be read. */
function readUntil(field: ExplanationField, report: Report): string | undefined {
  if (field.text === '') return '';
  const day = readDay(field.text);
  if (day === undefined) report('explanations-date-unreadable', field, {});
  return day;
}

function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const at = ({ place }: Problem) => (place && 'line' in place ? place : { line: 0, column: 0 });
  return problems.toSorted((a, b) => at(a).line - at(b).line || at(a).column - at(b).column);
}
