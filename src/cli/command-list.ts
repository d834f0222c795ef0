import type { CommandEntry } from './command-entry.ts';
import { acceptEntry } from './entries/accept-entry.ts';
import { checkEntry } from './entries/check-entry.ts';
import { diffEntry } from './entries/diff-entry.ts';
import { formsLintEntry } from './entries/forms-lint-entry.ts';
import { formsSchemaEntry } from './entries/forms-schema-entry.ts';
import { formsShowEntry } from './entries/forms-show-entry.ts';
import { initEntry } from './entries/init-entry.ts';
import { mergeEntry } from './entries/merge-entry.ts';
import { returnEntry } from './entries/return-entry.ts';
import { statusEntry } from './entries/status-entry.ts';
import { templatesEntry } from './entries/templates-entry.ts';
import { traceEntry } from './entries/trace-entry.ts';
import { verifyEntry } from './entries/verify-entry.ts';

/** Every command there is, in the order of help. A new one is a file in `commands/`, one in `entries/`, and a line here. */
export const commandList: readonly CommandEntry[] = [
  initEntry,
  templatesEntry,
  checkEntry,
  mergeEntry,
  statusEntry,
  traceEntry,
  diffEntry,
  verifyEntry,
  acceptEntry,
  returnEntry,
  formsLintEntry,
  formsShowEntry,
  formsSchemaEntry,
];
