import { XmlNames } from './xml-names.ts';

/** Numbers of the elements and attributes of sheets and shared strings that are read (ECMA-376-1 §18.3, §18.4). */
export const sheetName = Object.freeze({
  c: 1,
  v: 2,
  f: 3,
  is: 4,
  row: 5,
  col: 6,
  mergeCell: 7,
  sheetProtection: 8,
  si: 9,
  t: 10,
  rPh: 11,
  r: 12,
  s: 13,
  hidden: 14,
  ref: 15,
  min: 16,
  max: 17,
  sheet: 18,
  conditionalFormatting: 19,
  dataValidations: 20,
  extLst: 21,
  sheetData: 22,
  cols: 23,
  ht: 24,
  width: 25,
});

/** The same names, to be found in a part. */
export const sheetNames = new XmlNames(Object.keys(sheetName));
