import type { FormReading } from './form-draft.ts';
import type { Path } from './form-source.ts';
import { listOf } from './one-or-more.ts';

/** The formula tokeniser takes these for cells or booleans. */
const reserved = ['r', 'c', 'true', 'false'];

interface Named {
  readonly definition: {
    readonly id: string;
    readonly code: string | number;
    readonly renamedFrom?: string | readonly string[] | undefined;
  };
  readonly path: Path;
}

/** Ids along one axis: not reserved, and each once, without regard to case, former and retired ones counted. */
export function checkIds(elements: readonly Named[], { locate, problems }: FormReading): void {
  const taken = new Map<string, { id: string; path: Path }>();
  const written = elements.flatMap(({ definition, path }) => [
    { id: definition.id, path: [...path, 'id'] },
    ...listOf<string>(definition.renamedFrom).map((id) => ({ id, path: [...path, 'renamedFrom'] })),
  ]);
  for (const { id, path } of written) {
    const key = id.toLowerCase();
    if (reserved.includes(key)) problems.add('form-id-reserved', locate.value(path), { id });
    const other = taken.get(key);
    if (other === undefined) {
      taken.set(key, { id, path });
      continue;
    }
    const { line } = locate.value(other.path);
    if (other.id === id) problems.add('form-id-twice', locate.value(path), { id, line });
    else problems.add('form-id-case', locate.value(path), { id, other: other.id, line });
  }
}

/** Codes along one axis: each once, since returns are read by them. */
export function checkCodes(elements: readonly Named[], { locate, problems }: FormReading): void {
  const taken = new Map<string, Path>();
  for (const { definition, path } of elements) {
    const code = String(definition.code);
    const other = taken.get(code);
    if (other)
      problems.add('form-code-twice', locate.value([...path, 'code']), { code, line: locate.value(other).line });
    else taken.set(code, [...path, 'code']);
  }
}
