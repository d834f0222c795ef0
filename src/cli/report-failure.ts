import { describeFailure, failureCode } from '../collection/disk-failure.ts';
import type { Language } from '../model/label.ts';
import type { Problem } from '../model/trouble.ts';
import { Trouble } from '../model/trouble.ts';
import { visibleText } from '../model/visible-text.ts';
import type { ExitCode } from './command-result.ts';
import { problemDocument } from './json-document.ts';
import { problemLine } from './problem-line.ts';
import type { Terminal } from './terminal.ts';
import { UsageMistake } from './usage-mistake.ts';

/** Which call failed, and how its user wants to be told. */
export interface FailedCall {
  readonly command: string;
  readonly version: string;
  readonly language: Language;
  readonly json: boolean;
  readonly terminal: Terminal;
}

/** 2 with every problem of usage, configuration or disk; 70 with one line for anything else that was thrown. */
export function reportFailure(error: unknown, call: FailedCall): ExitCode {
  const problems = problemsOf(error);
  if (!problems) return reportDefect(error, call);
  const { command, version, language, terminal } = call;
  if (call.json) printDocument(problemDocument(command, version, problems, language), terminal);
  else for (const problem of problems) terminal.err(`${visibleText(problemLine(problem, language))}\n`);
  return 2;
}

function problemsOf(error: unknown): readonly Problem[] | undefined {
  if (error instanceof Trouble) return error.problems;
  // What the disk refused where nobody was prepared for it: still the disk, and no defect.
  if (failureCode(error) !== undefined) {
    const file = error instanceof Error && 'path' in error ? String(error.path) : '';
    return [{ code: 'file-unreadable', parameters: { file, detail: describeFailure(error) } }];
  }
  return error instanceof UsageMistake ? [error.problem()] : undefined;
}

/** Not the user's fault: one line, no stack trace (that is for whoever sets `HUIZONG_DEBUG`). */
function reportDefect(error: unknown, { command, version, language, json, terminal }: FailedCall): ExitCode {
  const detail = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error);
  const line =
    language === 'en'
      ? `This is a defect of huizong ${version}, not of your files. Please report it with the command you ran and this line: ${detail}`
      : `这是 huizong ${version} 自身的缺陷，不是您的文件有错。请把所用命令和这一行报告给我们：${detail}`;
  terminal.err(`${visibleText(line)}\n`);
  if (terminal.environment.HUIZONG_DEBUG && error instanceof Error) terminal.err(`${error.stack ?? ''}\n`);
  if (json) {
    const failed = problemDocument(command, version, [], language);
    printDocument({ ...failed, findings: [{ code: 'defect', severity: 'error', message: line }] }, terminal);
  }
  return 70;
}

function printDocument(document: unknown, terminal: Terminal): void {
  terminal.out(`${JSON.stringify(document, null, 2)}\n`);
}
