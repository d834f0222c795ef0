import type { Form } from '../model/form.ts';
import type { Address } from './address.ts';

/**
 * Where everything stands in the template sheet of one form for one kind of filer. The only source of these
 * addresses: templates are drawn from it, and intake binds cells through it (by codes first, by these places second).
 *
 * From top to bottom: the counters (not printed), the title, the face, the heading with the row of codes, one row
 * per item or record, the footer, and below what is printed the block of rules.
 */
export interface TemplateLayout {
  readonly form: Form;
  /** 未填 n, 错误 n, 待说明 n. */
  readonly counter: { readonly blanks: Address; readonly errors: Address; readonly explanations: Address };
  readonly title: Address;
  /** `code name` of the unit, the period, the kind and the measure, each as text `名：值` on the face (face-text.ts). */
  readonly face: {
    readonly formCode: Address;
    readonly unit: Address;
    readonly period: Address;
    readonly kind: Address;
    readonly measure: Address;
    /** Cell that takes 无变动 or 变动; its label stands to the left of it. Absent where last period is not known. */
    readonly change?: Address;
    /** Cell that takes ✓ for 本表无业务; its label stands to the left of it. */
    readonly nil: Address;
    /** Last column of the left part; the right part goes from the next column to the end. */
    readonly leftEnd: number;
    /** 制定机关, 批准文号, 有效期; absent where the form names none. */
    readonly legal?: { readonly authority: Address; readonly approval: Address; readonly validUntil: Address };
  };
  /** `groupRow` is 0 where no column stands in a group. */
  readonly heading: { readonly groupRow: number; readonly labelRow: number; readonly codeRow: number };
  /**
   * Columns of the stub: 指标名称, 计量单位, 代码. `measure` is 0 where the whole form has one measure, printed at the
   * top; in a list form `code` is the 序号 column and the others are 0.
   */
  readonly stub: { readonly code: number; readonly label: number; readonly measure: number };
  /** Row of each item, 0 where the item is absent for this filer; in a list form the rows offered. */
  readonly itemRows: readonly number[];
  /** Sheet column of each column of the form, 0 where this filer has no cell in it. */
  readonly columns: readonly number[];
  /** Column 异议; 0 in a list form and where nothing is prefilled. */
  readonly disputeColumn: number;
  readonly footerRow: number;
  /** The block of rules under the form: one row per rule. */
  readonly ruleBlock: {
    readonly headingRow: number;
    readonly firstRow: number;
    /** The rules in the order of their rows. */
    readonly ruleIds: readonly string[];
    readonly idColumn: number;
    readonly labelColumn: number;
    readonly labelEnd: number;
    /** 强制性, 核实性 or 提示性. */
    readonly severityColumn: number;
    /** √ or the number of places that fail. */
    readonly resultColumn: number;
    /** 审核说明, unlocked; reaches to `explanationEnd`. */
    readonly explanationColumn: number;
    readonly explanationEnd: number;
    /**
     * Hidden: the number of violations of the rule in this row; in a list form, on the data rows, the number of
     * required cells left blank.
     */
    readonly helperColumn: number;
    /** Hidden: from here on one column per place (table) or, on the data rows, one column per rule (list). */
    readonly firstPlaceColumn: number;
  };
  /** Last printed column. */
  readonly lastColumn: number;
  /** Last column that holds a helper cell. */
  readonly lastHelperColumn: number;
  /** What is printed, `A2:H40`. */
  readonly printArea: string;
}

/**
 * Hidden, in the row of a cell: whether what came with last period's figure still holds it. The rules have their
 * helpers in the same columns further down.
 */
export function changeHelper(layout: TemplateLayout, cell: Address): Address {
  return { row: cell.row, column: layout.ruleBlock.firstPlaceColumn + cell.column - 1 };
}

/** The sheet row of rule number `index` (0-based) in the block of rules. */
export function ruleRow(layout: TemplateLayout, index: number): number {
  return layout.ruleBlock.firstRow + index;
}

/**
 * Where one cell of the form stands.
 *
 * @param listRow row of a list form, 0-based
 * @returns undefined where the item is absent for this filer or the row is not offered
 */
export function cellAddress(layout: TemplateLayout, item: number, column: number, listRow = 0): Address | undefined {
  const row = layout.itemRows[layout.form.kind === 'list' ? listRow : item];
  const sheetColumn = layout.columns[column];
  return row && sheetColumn ? { row, column: sheetColumn } : undefined;
}
