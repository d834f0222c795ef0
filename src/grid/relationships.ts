import { PartMemory } from './part-memory.ts';
import { walkXml } from './walk-xml.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import type { ReadingCaps } from './workbook-reading.ts';

/** A reference from one part to another (ECMA-376-2 §6.5). */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type, the same in transitional and strict files: `worksheet`, `officeDocument`. */
  readonly type: string;
  /** Part name without a leading `/`; empty for a target outside the package. */
  readonly target: string;
}

/**
 * The relationships of a part (`''` for those of the package), in file order; none where there is no such file.
 *
 * @throws ReadingStop where the file is malformed
 */
export function readRelationships(parts: WorkbookPackage, source: string, caps: ReadingCaps): readonly Relationship[] {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const file = `${folder}_rels/${source.slice(slash)}.rels`;
  if (!parts.has(file)) return [];
  return parts.recall(file, memory, (xml) => relationshipsIn(xml, file, folder, caps));
}

const memory = new PartMemory<readonly Relationship[]>();

function relationshipsIn(xml: Buffer, file: string, folder: string, caps: ReadingCaps): readonly Relationship[] {
  const found: Relationship[] = [];
  walkXml(xml, file, 'Relationships', caps, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const external = attributes.TargetMode === 'External';
      found.push({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: external ? '' : resolveTarget(folder, attributes.Target ?? ''),
      });
    },
  });
  return found;
}

/** `../worksheets/sheet1.xml` from `xl/x/` is `xl/worksheets/sheet1.xml`; nothing leads above the package. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
