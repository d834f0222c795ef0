import { PartMemory } from './part-memory.ts';
import type { ReadingStop } from './reading-stop.ts';
import { damaged, legacyFormat, otherFormat } from './reading-stop.ts';
import type { Relationship } from './relationships.ts';
import { walkXml } from './walk-xml.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import type { ReadingCaps } from './workbook-reading.ts';

const contentTypesPart = '[Content_Types].xml';

const memory = new PartMemory<(name: string) => string>();

/**
 * The name of the main part of a package that is a workbook.
 *
 * @throws ReadingStop `file-other-format` for any other ZIP, named for what it is
 */
export function findWorkbookPart(
  parts: WorkbookPackage,
  packageRelationships: readonly Relationship[],
  caps: ReadingCaps,
): string {
  if (!parts.has(contentTypesPart)) throw otherArchive(parts);
  const main = packageRelationships.find((relationship) => relationship.type === 'officeDocument')?.target;
  if (main === undefined || main === '')
    throw damaged('缺少对工作簿的引用', 'it does not say which part is the workbook');
  const type = parts.recall(contentTypesPart, memory, (xml) => readContentTypes(xml, caps))(main);
  if (type.includes('spreadsheetml.') && !type.includes('binary')) return main;
  if (type.includes('sheet.binary'))
    throw legacyFormat('Excel 二进制工作簿（.xlsb）', 'an Excel binary workbook (.xlsb)');
  if (type.includes('wordprocessingml')) throw otherFormat('Word 文档', 'a Word document');
  if (type.includes('presentationml')) throw otherFormat('PowerPoint 演示文稿', 'a PowerPoint presentation');
  // ms-excel.sheet.macroEnabled.main+xml and .template.macroEnabled.main+xml
  if (type.includes('ms-excel.')) return main;
  throw otherFormat('不是工作簿的 Office 文件', 'an Office file that is not a workbook');
}

function otherArchive(parts: WorkbookPackage): ReadingStop {
  // Some writers forget the part `mimetype`.
  if (parts.has('META-INF/manifest.xml') && (parts.has('mimetype') || parts.has('content.xml'))) {
    return legacyFormat('OpenDocument（.ods 等）', 'OpenDocument (.ods or the like)');
  }
  if (parts.names.some((name) => /^(xl|word|ppt)\//i.test(name))) {
    return damaged(`缺少部件“${contentTypesPart}”`, `the part "${contentTypesPart}" is missing`);
  }
  return otherFormat('普通压缩包（.zip）', 'a plain archive (.zip)');
}

/** Content type of a part: its own, else that of its extension (ECMA-376-2 §6.2.3.2). */
function readContentTypes(xml: Buffer, caps: ReadingCaps): (name: string) => string {
  const own = new Map<string, string>();
  const byExtension = new Map<string, string>();
  walkXml(xml, contentTypesPart, 'Types', caps, {
    open(element, attributes) {
      const type = attributes.ContentType ?? '';
      if (element === 'Override')
        own.set((attributes.PartName ?? '').replaceAll('\\', '/').replace(/^\//, '').toLowerCase(), type);
      if (element === 'Default') byExtension.set((attributes.Extension ?? '').toLowerCase(), type);
    },
  });
  return (name) => own.get(name.toLowerCase()) ?? byExtension.get((name.split('.').at(-1) ?? '').toLowerCase()) ?? '';
}
