import type { core } from 'zod';
import type { Label } from '../model/label.ts';
import { nearestSpelling } from '../model/nearest-spelling.ts';
import type { Position } from '../model/position.ts';
import { returnKinds } from '../model/return-kind.ts';
import { suspicionLevels } from '../model/suspicion.ts';
import type { Problem } from '../model/trouble.ts';
import { Trouble } from '../model/trouble.ts';
import type { Configuration } from './configuration.ts';
import { configurationSchema, settingNames } from './configuration.ts';
import { deadlineProblem } from './deadline-problem.ts';
import type { YamlSource } from './yaml-source.ts';
import { readYaml } from './yaml-source.ts';

/** A configuration, and where each of its settings stands for problems that are found later. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** Of a top-level setting; undefined where the default holds. */
  position(setting: keyof Configuration): Position | undefined;
}

/**
 * Reads `huizong.yaml`.
 *
 * @throws Trouble with every mistake at its line and column, and the nearest correct spelling
 */
export function readConfiguration(source: { readonly file: string; readonly text: string }): ReadConfiguration {
  const yaml = readYaml(source);
  const parsed = configurationSchema.safeParse(yaml.value);
  if (!parsed.success) throw new Trouble(parsed.error.issues.flatMap((issue) => problemsOf(issue, yaml)));
  const { period, targets, explanations, language, ...rest } = parsed.data;
  return {
    configuration: { ...rest, period, targets, explanations, language },
    position: (setting) => (yaml.has([setting]) ? yaml.valuePosition([setting]) : undefined),
  };
}

function problemsOf(issue: core.$ZodIssue, yaml: YamlSource): readonly Problem[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'unrecognized_keys') {
    const known = isGroup(path[0]) ? settingNames[path[0]] : settingNames[''];
    return issue.keys.map((name) => ({
      code: 'configuration-key-unknown',
      parameters: { name, ...nearestParameter(name, known) },
      place: yaml.keyPosition([...path, name]),
    }));
  }
  const deadline = path[0] === 'deadline' && deadlineProblem(issue.message, String(path[1]), yaml);
  if (deadline) return [deadline];
  const name = path.join('.');
  const place = yaml.valuePosition(path);
  if (name !== '' && !yaml.has(path)) {
    const example = name === 'name' ? 'name: 示范新区' : `${path.at(-1)}: …`;
    return [{ code: 'configuration-key-missing', parameters: { name, example }, place }];
  }
  const actual = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    yaml.value,
  );
  const near = typeof actual === 'string' ? nearestParameter(actual, choices(name)) : {};
  const parameters = {
    name: name || 'huizong.yaml',
    expected: expectation(name),
    actual: shortText(actual),
    ...near,
  };
  return [{ code: 'configuration-value', parameters, place }];
}

function isGroup(name: string | number | undefined): name is keyof typeof settingNames {
  return name !== undefined && Object.hasOwn(settingNames, name);
}

function nearestParameter(text: string, candidates: readonly string[]): { readonly nearest?: string } {
  const [nearest] = nearestSpelling(text, candidates);
  return nearest === undefined ? {} : { nearest };
}

function shortText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function choices(name: string): readonly string[] {
  if (name.endsWith('.kind')) return returnKinds;
  if (name.startsWith('suspicions.')) return suspicionLevels;
  if (name === 'language') return ['zh-CN', 'en'];
  return name === 'coverage' ? ['partial', 'complete'] : [];
}

const expectations: Readonly<Record<string, Label>> = {
  '': { zh: '若干“名称: 内容”的行', en: 'lines of "name: value"' },
  period: { zh: ' 2020、2020-Q1 或 2020-03', en: '2020, 2020-Q1 or 2020-03' },
  language: { zh: ' zh-CN 或 en', en: 'zh-CN or en' },
  coverage: { zh: ' partial 或 complete', en: 'partial or complete' },
  deadline: {
    zh: '若干“频率: 天数”或“报告期: 日期”，如 { quarter: 10, 2020-Q1: 2020-04-12 }',
    en: 'lines of "frequency: days" or "period: date", as { quarter: 10, 2020-Q1: 2020-04-12 }',
  },
  forms: { zh: '路径或路径的列表', en: 'a path or a list of paths' },
  choose: {
    zh: ' { unit, form, period, kind, sha256 } 的列表（审核会给出要粘贴的一行）',
    en: 'a list of { unit, form, period, kind, sha256 } (check prints the line to paste)',
  },
  caps: { zh: '正整数', en: 'positive whole numbers' },
  suspicions: { zh: ' off、info 或 warning', en: 'off, info or warning' },
};

function expectation(name: string): Label {
  return expectations[name.split('.')[0] ?? ''] ?? { zh: '一段文字', en: 'a text' };
}
