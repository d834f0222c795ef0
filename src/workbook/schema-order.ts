/**
 * The order in which Office expects the children of the elements that exceljs writes out of order.
 * Excel repairs, that is damages, a workbook whose children stand otherwise.
 */

/** ECMA-376-1:2016 §18.3.1.99, CT_Worksheet. */
export const worksheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/** ECMA-376-1:2016 §18.3.1.82, CT_SheetPr. */
export const sheetPropertiesOrder = ['tabColor', 'outlinePr', 'pageSetUpPr'] as const;

/** ECMA-376-1:2016 §18.8.22, CT_Font, as the Open XML SDK holds it. */
export const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
] as const;

/** ECMA-376-1:2016 §18.4.7, CT_RPrElt: the font of a run of rich text. */
export const runFontOrder = [
  'rFont',
  'charset',
  'family',
  'b',
  'i',
  'strike',
  'outline',
  'shadow',
  'condense',
  'extend',
  'color',
  'sz',
  'u',
  'vertAlign',
  'scheme',
] as const;
