import { takeInFile } from '../../src/intake/take-in-file.ts';
import { describeFinding } from '../../src/model/describe-finding.ts';
import type { Finding } from '../../src/model/finding.ts';
import { context } from '../intake/collection.ts';

/** The whole answer to one file, as a clerk has it before them. */
export interface HostileAnswer {
  /** `refused file-over-cap`: verdict, then the codes of what was found, each once. */
  readonly answer: string;
  /** The Chinese messages and advice of all findings. */
  readonly messages: readonly string[];
  readonly findings: readonly Finding[];
  /** Of processor time: other work on the machine is not the file's fault. */
  readonly milliseconds: number;
}

/** Nobody reads more, and a screen takes no more. */
const longestMessage = 2000;

/** Traces of a program's inside in what a person reads: holes, stacks, internal values, control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not reach a terminal is looked for
const traces = /undefined|\bNaN\b|null|\[object|Infinity|Error:|\n\s+at |\{\w+\}|[\0-\x08\x0b-\x1f\x7f-\x9f]/;

/** Messages and advice of a finding in Chinese; throws where a person could not make use of them. */
export function readable(finding: Finding): string {
  for (const language of ['zh-CN', 'en'] as const) {
    const { title, message, advice } = describeFinding(finding, language);
    const text = `${title}：${message} ${advice}`;
    if (traces.test(text)) throw new Error(`${finding.code} shows its inside: ${text.slice(0, 400)}`);
    if (text.length > longestMessage) throw new Error(`${finding.code} has ${text.length} characters`);
    if (advice.trim() === '') throw new Error(`${finding.code} does not say what to do`);
  }
  const { message, advice } = describeFinding(finding, 'zh-CN');
  if (!/[一-鿿]/.test(advice)) throw new Error(`${finding.code} has no Chinese advice`);
  return `${message} ${advice}`;
}

/** Takes a file in as the program does; every finding has to be readable. */
export function answerFor(bytes: Uint8Array, path = 'inbox/P01.xlsx', caps?: typeof context.caps): HostileAnswer {
  const started = process.cpuUsage();
  const intake = takeInFile({ path, bytes }, caps ? { ...context, caps } : context);
  const { user, system } = process.cpuUsage(started);
  const milliseconds = (user + system) / 1000;
  const codes = [...new Set(intake.findings.map((finding) => finding.code))];
  return {
    answer: [intake.account.verdict, ...codes].join(' '),
    messages: intake.findings.map(readable),
    findings: intake.findings,
    milliseconds,
  };
}

/** Verdict, first code and the first message: for files that are not read. */
export function refusal(bytes: Uint8Array, path?: string): { readonly answer: string; readonly message: string } {
  const { answer, messages, milliseconds } = answerFor(bytes, path);
  if (milliseconds > slowest) throw new Error(`took ${Math.round(milliseconds)} ms`);
  return { answer, message: messages[0] ?? '' };
}

/** 200 MB, the most that a file may hold, take one and a half seconds on a fast machine and six on a slow one: a hang takes minutes. */
export const slowest = 20_000;
