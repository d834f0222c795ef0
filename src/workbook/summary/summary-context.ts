import type { summarySheetLabels } from '../../layout/summary-sheet-names.ts';
import { summarySheetName } from '../../layout/summary-sheet-names.ts';
import type { Finding } from '../../model/finding.ts';
import type { Label } from '../../model/label.ts';
import { inLanguage } from '../../model/label.ts';
import type { ListPlan } from './list-plan.ts';
import { planList } from './list-plan.ts';
import { orderFindings } from './order-findings.ts';
import type { ReturnCounts } from './owed-counts.ts';
import { countOwedBelow, owedByUnit } from './owed-counts.ts';
import type { OwnStates } from './own-states.ts';
import { ownStates } from './own-states.ts';
import type { BookSheets } from './row-address-book.ts';
import { scopeFindings, scopeSources } from './scope-filter.ts';
import type { ScopeUnit } from './scope-units.ts';
import { scopeUnits } from './scope-units.ts';
import { styleBook } from './sheet-look.ts';
import type { SheetPen, SheetSetup } from './sheet-pen.ts';
import { sheetPen } from './sheet-pen.ts';
import type { SummaryBook } from './summary-book.ts';
import type { SummaryContents, SummaryOwed, SummarySource } from './summary-contents.ts';
import type { TableFigures } from './table-figures.ts';
import { tableFigures } from './table-figures.ts';
import { planTable, takesPart } from './table-plan.ts';

/** Everything that is decided about a summary before its first sheet is written. */
export interface SummaryPlan {
  /** Without the forms that nobody in the scope owes. */
  readonly contents: SummaryContents;
  readonly scope: readonly ScopeUnit[];
  readonly states: OwnStates;
  /** Owed returns of a form at a unit and all below it, by both. */
  readonly owedBelow: ReadonlyMap<string, ReturnCounts>;
  /** What each unit owes. */
  readonly owedBy: ReadonlyMap<string, readonly SummaryOwed[]>;
  readonly findings: readonly Finding[];
  readonly sources: readonly SummarySource[];
  readonly sheets: BookSheets;
  say(label: Label): string;
}

/** What every sheet of the summary is written from. */
export interface SummaryContext extends SummaryPlan {
  /** Starts a sheet; the one before has ended. */
  open(setup: SheetSetup): SheetPen;
}

/** Plans all sheets of a summary. */
export function planSummary(given: SummaryContents): SummaryPlan {
  const contents = { ...given, forms: given.forms.filter(({ totals }) => takesPart(totals.units.get(given.scope))) };
  const { language, tree } = contents;
  const scope = scopeUnits(tree, contents.scope);
  const states = ownStates(contents.statuses);
  const tables = new Map<string, TableFigures>();
  const lists = new Map<string, ListPlan>();
  for (const source of contents.forms) {
    const { code, kind } = source.form;
    if (kind === 'list') lists.set(code, planList(source, scope, tree, language));
    else tables.set(code, tableFigures(planTable(source, scope, states, language), contents.policy));
  }
  return {
    contents,
    scope,
    states,
    owedBelow: countOwedBelow(contents, scope, states),
    owedBy: owedByUnit(contents.owed),
    findings: orderFindings(scopeFindings(contents, scope), tree),
    sources: scopeSources(contents, scope),
    sheets: { tables, lists },
    say: (label) => inLanguage(label, language),
  };
}

/** Readies the pens that write the sheets. */
export function summaryContext(plan: SummaryPlan, book: SummaryBook): SummaryContext {
  const { language } = plan.contents;
  const styles = styleBook(language, (style) => book.styleNumber(style));
  const footer = language === 'en' ? '&L&A&CPage &P of &N' : '&L&A&C第 &P 页 共 &N 页';
  return { ...plan, open: (setup) => sheetPen(book, setup, styles, footer) };
}

/** Sheets of the workbook in order, each with what it shows. */
export function sheetNames(context: SummaryContext): Readonly<Record<keyof typeof summarySheetLabels, string>> {
  const { language } = context.contents;
  return {
    contents: summarySheetName('contents', language),
    notes: summarySheetName('notes', language),
    reporting: summarySheetName('reporting', language),
    register: summarySheetName('register', language),
    findings: summarySheetName('findings', language),
    sources: summarySheetName('sources', language),
  };
}
