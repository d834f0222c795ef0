import { convertAll } from './convert.ts';

/** What LibreOffice makes of a workbook when it recalculates every formula, whatever is cached. */
export async function recalculate(workbook: Uint8Array): Promise<Uint8Array> {
  const [result] = await convertAll([workbook], 'xlsx');
  if (!result) throw new Error('LibreOffice gave no workbook');
  return result;
}
