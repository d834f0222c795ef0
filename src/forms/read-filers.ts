import type { Filer } from '../model/form.ts';
import { levels } from '../model/level.ts';
import type { ReturnKind } from '../model/return-kind.ts';
import { given } from './given.ts';
import { listOf } from './one-or-more.ts';
import type { FilerDefinition, FormDefinition } from './schema/form-schema.ts';

/** `filedBy:` as a list; a form that does not say is filed by every unit for itself. */
export function readFilers(filedBy: FormDefinition['filedBy']): readonly Filer[] {
  if (filedBy === undefined) return levels.map((level) => ({ level, kinds: ['own'] }));
  return levels.flatMap((level) => {
    const written = listOf<FilerDefinition>(filedBy[level]);
    const words = written.filter((entry): entry is ReturnKind => typeof entry === 'string');
    const limited = written.filter((entry) => typeof entry !== 'string');
    return [
      ...(words.length > 0 ? [{ level, kinds: words }] : []),
      ...limited.map(({ kinds, parent, unitKind }) => ({
        level,
        kinds: listOf<ReturnKind>(kinds),
        ...given({ parent, unitKind }),
      })),
    ];
  });
}
