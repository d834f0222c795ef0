import type { IntakeContext } from '../intake/intake-context.ts';
import { takeInFile } from '../intake/take-in-file.ts';
import type { Finding } from '../model/finding.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import type { Return, ReturnAccount } from '../model/return.ts';
import { stateCode } from '../model/return.ts';
import type { FileReport } from './consolidation.ts';
import { expandArchive } from './expand-archive.ts';
import type { ReceivedFile } from './received-file.ts';

/** Everything that came in, before anything is compared. */
export interface TakenIn {
  /** Every file once, in the order received. */
  readonly files: readonly FileReport[];
  readonly returns: readonly Return[];
  /** Recognised, but not readable: received and sent back. */
  readonly rejected: readonly ReturnAccount[];
  readonly findings: readonly Finding[];
}

/** Files → returns. Files are asked for one at a time, so that only one is in memory. */
export function takeIn(files: Iterable<ReceivedFile>, context: IntakeContext): TakenIn {
  const reports: FileReport[] = [];
  const returns: Return[] = [];
  const rejected: ReturnAccount[] = [];
  const findings: Finding[] = [];
  const take = (file: ReceivedFile): void => {
    if ('bytes' in file) {
      const intake = takeInFile(file, context);
      const cells = intake.returns.reduce((sum, ret) => sum + heldCells(ret), 0);
      const units = [...new Set([...intake.returns, ...intake.rejected].map(({ unit }) => unit))];
      reports.push({ account: intake.account, returns: intake.returns.length, units, cells });
      // One by one: a file may hold more findings than a call takes arguments.
      for (const ret of intake.returns) returns.push(ret);
      for (const account of intake.rejected) rejected.push(account);
      for (const finding of intake.findings) findings.push(finding);
      return;
    }
    const { path, verdict, note } = file;
    reports.push({
      account: { path, verdict, ...(note ? { reason: note.code } : {}) },
      returns: 0,
      units: [],
      cells: 0,
    });
    if (note) {
      const { severity } = findingCatalogue[note.code];
      findings.push({ file: path, code: note.code, severity, parameters: note.parameters });
    }
  };
  for (const file of files) {
    const archive = 'bytes' in file ? expandArchive(file.path, file.bytes, context.caps) : undefined;
    if (!archive) {
      take(file);
      continue;
    }
    const { path } = file;
    reports.push({ account: { path, sha256: archive.sha256, verdict: 'read' }, returns: 0, units: [], cells: 0 });
    findings.push({ file: path, code: 'archive-opened', severity: 'info', parameters: { count: archive.count } });
    for (const inside of archive.files) take(inside);
  }
  return { files: reports, returns, rejected, findings };
}

function heldCells(ret: Return): number {
  const { state } = ret.values;
  let held = 0;
  for (let index = 0; index < state.length; index++) {
    if (state[index] === stateCode.value || state[index] === stateCode.text) held += 1;
  }
  return held;
}
