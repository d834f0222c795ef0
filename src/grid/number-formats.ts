import { overCap } from './reading-stop.ts';
import { gridFlag } from './sheet-grid.ts';
import { walkXml } from './walk-xml.ts';
import type { ReadingCaps } from './workbook-reading.ts';

/**
 * What the number format of each cell style says: bits `percent` and `date` of {@link gridFlag}, by the index
 * that cells carry as `s`. Nothing else of the styles is read.
 *
 * @throws ReadingStop
 */
export function readNumberFormats(xml: Buffer, part: string, caps: ReadingCaps): Uint8Array {
  const custom = new Map<string, number>();
  const styles: number[] = [];
  let inCellFormats = false;
  walkXml(xml, part, 'styleSheet', caps, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const format = attributes.formatCode ?? '';
        if (format.length > caps.numberFormatLength) {
          throw overCap(
            { zh: '数字格式的字符数', en: 'characters in a number format' },
            format.length,
            caps.numberFormatLength,
          );
        }
        custom.set(attributes.numFmtId ?? '', formatFlags(format));
      }
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) {
        const id = attributes.numFmtId ?? '0';
        styles.push(custom.get(id) ?? builtInFlags(Number(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return Uint8Array.from(styles);
}

/** ECMA-376-1 §18.8.30: 14–22 and 45–47 everywhere; 27–36 and 50–58 are dates in Chinese, Japanese and Korean Excel. */
function builtInFlags(id: number): number {
  if (id === 9 || id === 10) return gridFlag.percent;
  const date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return date ? gridFlag.date : 0;
}

/**
 * @example formatFlags('yyyy"年"m"月"') // gridFlag.date
 */
export function formatFlags(format: string): number {
  // What is shown as it stands: quoted, escaped, padding; and [..] other than elapsed time.
  const codes = format
    .replace(/"[^"]*"?|[\\_*][\s\S]?/g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, '')
    .replace(/general|g\/通用格式/gi, '');
  if (codes.includes('%')) return gridFlag.percent;
  return /[ymdhs]/i.test(codes) ? gridFlag.date : 0;
}
