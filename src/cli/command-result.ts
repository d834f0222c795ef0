import type { FileAccount } from '../model/file-account.ts';
import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/label.ts';
import type { ReturnAccount } from '../model/return.ts';

/** 0 clean, 1 findings of severity error stand, 2 usage, configuration or I/O, 70 a defect of ours (EX_SOFTWARE). */
export type ExitCode = 0 | 1 | 2 | 70;

/** What a command found out: main prints it as text or as one JSON document. */
export interface CommandResult {
  readonly exitCode: ExitCode;
  readonly language: Language;
  /** For a person, on stdout. */
  readonly text: string;
  /** For a person, on stderr. */
  readonly notes?: readonly string[];
  readonly collection?: string;
  readonly period?: string;
  readonly summary?: Readonly<Record<string, unknown>>;
  readonly files?: readonly FileAccount[];
  readonly returns?: readonly ReturnAccount[];
  readonly findings?: readonly Finding[];
}
