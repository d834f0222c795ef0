import { hash } from 'node:crypto';
import { readTableFile } from '../grid/read-table-file.ts';
import type { FileNote, WorkbookReading } from '../grid/workbook-reading.ts';
import { guideSheetName } from '../layout/sheet-names.ts';
import type { TemplateIdentity } from '../layout/template-identity.ts';
import type { FileAccount } from '../model/file-account.ts';
import type { Finding } from '../model/finding.ts';
import type { Label } from '../model/label.ts';
import type { Return, ReturnAccount } from '../model/return.ts';
import type { Unit } from '../model/unit.ts';
import type { IntakeContext } from './intake-context.ts';
import { longHeading } from './long/long-heading.ts';
import { readLongTable } from './long/read-long-table.ts';
import { nameFileUnit } from './name-file-unit.ts';
import { finishReturns } from './read/finish-returns.ts';
import type { SheetReturn } from './read/read-sheet-return.ts';
import { readSheetReturn } from './read/read-sheet-return.ts';
import { compareFileName } from './recognise/compare-file-name.ts';
import type { FormLikeness } from './recognise/find-form.ts';
import { similarForms } from './recognise/find-form.ts';
import { isOwnHiddenSheet } from './recognise/own-hidden-sheets.ts';
import { readIdentity } from './recognise/read-identity.ts';
import type { SheetClaim } from './recognise/recognise-sheet.ts';
import { recogniseSheet } from './recognise/recognise-sheet.ts';
import { readFace } from './recognise/sheet-face.ts';
import { workbookClues } from './recognise/workbook-clues.ts';
import { settleRepeatedSheets } from './settle-repeated-sheets.ts';
import { findingAt } from './sheet-finding.ts';
import type { SheetView } from './sheet-view.ts';
import { isTextTable, viewSheet } from './sheet-view.ts';

/** A file as it was received. */
export interface SubmittedFile {
  /** As it is to be shown; with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Everything that taking in one file has to say. */
export interface FileIntake {
  readonly account: FileAccount;
  /** In the order of the sheets, computed cells calculated. */
  readonly returns: readonly Return[];
  /** Returns that were recognised but could not be read; they are received, and sent back. */
  readonly rejected: readonly ReturnAccount[];
  readonly findings: readonly Finding[];
}

/**
 * Takes in one submission: recognises its sheets, reads them into returns, and accounts for all of it. Whatever the
 * bytes are, it answers; it never throws because of them.
 *
 * @example takeInFile({ path: 'inbox/520115001.xlsx', bytes }, context).account.verdict // 'read'
 */
export function takeInFile(file: SubmittedFile, context: IntakeContext): FileIntake {
  const sha256 = hash('sha256', file.bytes);
  const reader = context.reader ?? readTableFile;
  const reading = context.caps ? reader(file.bytes, context.caps) : reader(file.bytes);
  const notes = reading.notes
    .filter((note) => note.code !== 'sheet-hidden' || !isOwnHiddenSheet({ name: note.sheet ?? '' }))
    .map((note) => noteFinding(note, file.path));
  if (reading.verdict === 'read') return takeInWorkbook(file.path, sha256, reading, notes, context);
  const reason = reading.notes[0]?.code;
  const account = { path: file.path, sha256, verdict: reading.verdict, ...(reason ? { reason } : {}) };
  return { account, returns: [], rejected: [], findings: notes };
}

function noteFinding(note: FileNote, path: string): Finding {
  const place = {
    file: path,
    ...(note.sheet === undefined ? {} : { sheet: note.sheet }),
    ...(note.cell === undefined ? {} : { cell: note.cell }),
  };
  return findingAt(place, note.code, note.parameters);
}

function takeInWorkbook(
  path: string,
  sha256: string,
  reading: WorkbookReading,
  notes: readonly Finding[],
  context: IntakeContext,
): FileIntake {
  const identity = readIdentity(reading.sheets);
  const views = reading.sheets
    .filter((sheet) => !isOwnHiddenSheet(sheet) && sheet.name !== guideSheetName)
    .map(viewSheet);
  const faces = views.map(readFace);
  const clues = workbookClues(identity, faces);
  const findings: Finding[] = [];
  const found: SheetReturn[] = [];
  const rejected: ReturnAccount[] = [];
  const units: Unit[] = [];
  let ours = 0;
  views.forEach((view, index) => {
    const heading = longHeading(view);
    if (heading) {
      const long = readLongTable(view, heading, { path, sha256 }, context);
      ours += 1;
      for (const sheet of long.found) found.push(sheet);
      for (const claim of long.rejected) rejected.push(sentBack(claim, path, view.grid.name));
      for (const unit of long.units) units.push(unit);
      for (const finding of long.findings) findings.push(finding);
      return;
    }
    const face = faces[index] ?? { headlines: [] };
    const recognition = recogniseSheet(view, face, clues, path, context);
    if (recognition.kind === 'notOurs') {
      if (view.grid.length > 0) findings.push(notOurs(view, path));
      return;
    }
    ours += 1;
    for (const finding of recognition.findings) findings.push(finding);
    const { claim } = recognition;
    if (recognition.unit) units.push(recognition.unit);
    if (recognition.kind === 'rejected' || !claim) {
      if (claim) rejected.push(sentBack(claim, path, view.grid.name));
      return;
    }
    const read = readSheetReturn(view, claim, face.unitIndex ?? -1, { path, sha256 }, context);
    const changed = [...lostProtection(view, identity, path), ...renamed(view, claim, identity, views, path)];
    for (const finding of [...read.findings, ...changed]) findings.push(finding);
    if (read.found) found.push(read.found);
    else rejected.push(sentBack(claim, path, view.grid.name));
  });
  // A text file never had one.
  if (!identity && found.length > 0 && !views.some(isTextTable))
    findings.unshift(findingAt({ file: path }, 'identity-lost', {}));
  if (ours === 0) return unrecognised(path, sha256, views, notes, context);
  const settled = settleRepeatedSheets(found);
  const finished = finishReturns(settled.kept);
  const named = compareFileName(path, finished.returns, context.register);
  return {
    account: { path, sha256, verdict: 'read' },
    returns: finished.returns,
    rejected: [...rejected, ...settled.rejected.map((sheet) => sentBack(sheet.claim, path, sheet.return.sheet))],
    findings: nameFileUnit([...notes, ...findings, ...settled.findings, ...finished.findings, ...named], units),
  };
}

function notOurs(view: SheetView, file: string): Finding {
  const sheet = view.grid.name;
  return findingAt({ file, sheet }, 'sheet-not-ours', { sheet });
}

/** A sheet that left us protected and came back without. */
function lostProtection(view: SheetView, identity: TemplateIdentity | undefined, file: string): readonly Finding[] {
  const sheet = view.grid.name;
  if (view.grid.protected || !identity?.sheets.some((line) => line.sheet === sheet)) return [];
  return [findingAt({ file, sheet }, 'sheet-unprotected', { sheet })];
}

/** A sheet that left us under another name. */
function renamed(
  view: SheetView,
  { form, kind }: SheetClaim,
  identity: TemplateIdentity | undefined,
  views: readonly SheetView[],
  file: string,
): readonly Finding[] {
  const sheet = view.grid.name;
  const issued = identity?.sheets.find((line) => line.form === form.code && line.kind === kind);
  // A copy beside the sheet that was issued is a matter of its own.
  if (!issued || views.some(({ grid }) => grid.name === issued.sheet)) return [];
  return [findingAt({ file, sheet }, 'sheet-renamed', { sheet, original: issued.sheet })];
}

function sentBack(claim: SheetClaim, file: string, sheet: string): ReturnAccount {
  const { unit, form, period, kind, submission } = claim;
  return { unit: unit.code, form: form.code, period, kind, submission, status: 'sent-back', file, sheet };
}

function unrecognised(
  path: string,
  sha256: string,
  views: readonly SheetView[],
  notes: readonly Finding[],
  context: IntakeContext,
): FileIntake {
  const [best] = views
    .flatMap((view) => similarForms(context.catalogue.forms, view).slice(0, 1))
    .sort((a, b) => b.rows + b.columns - (a.rows + a.columns));
  const finding = findingAt({ file: path }, 'file-unrecognised', { nearest: best ? likeness(best) : '' });
  const account = { path, sha256, verdict: 'unrecognised' as const, reason: finding.code };
  return { account, returns: [], rejected: [], findings: [finding, ...notes] };
}

function likeness({ form, rows, columns }: FormLikeness): Label {
  const [ofRows, ofColumns] = [`${rows}/${form.items.length}`, `${columns}/${form.columns.length}`];
  return {
    zh: `；最接近的是 ${form.code} ${form.title.zh}，对上的行 ${ofRows}、栏 ${ofColumns}`,
    en: `; the nearest is ${form.code} ${form.title.en}, with ${ofRows} rows and ${ofColumns} columns that match`,
  };
}
