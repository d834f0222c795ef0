import type { Level, UnitKind } from '../model/level.ts';

const levelWords: ReadonlyMap<string, Level> = new Map<string, Level>([
  ...wordsFor<Level>('district', ['district', '区', '新区', '市', '区(市、新区)']),
  ...wordsFor<Level>('park', ['park', '园区']),
  ...wordsFor<Level>('street', ['street', '街道', '镇', '乡', '街道(镇、乡)']),
  ...wordsFor<Level>('community', ['community', '社区', '村', '社区(村)']),
]);

const kindWords: ReadonlyMap<string, UnitKind> = new Map<string, UnitKind>([
  ...wordsFor<UnitKind>('urban', ['urban', '城市', '社区', '城市社区']),
  ...wordsFor<UnitKind>('rural', ['rural', '村', '农村', '行政村']),
]);

/** What may stand in the columns level and kind, for the nearest spelling. */
export const knownLevelWords: readonly string[] = [...levelWords.keys()];
export const knownKindWords: readonly string[] = [...kindWords.keys()];

/** What people write for a level or kind without its being one, and what they mean. */
const meantWords: Readonly<Record<string, { readonly level?: Level; readonly kind?: UnitKind }>> = {
  village: { level: 'community', kind: 'rural' },
  countryside: { kind: 'rural' },
  farm: { kind: 'rural' },
  乡村: { level: 'community', kind: 'rural' },
  city: { level: 'district', kind: 'urban' },
  town: { level: 'street', kind: 'urban' },
  neighbourhood: { level: 'community', kind: 'urban' },
  居委会: { level: 'community', kind: 'urban' },
  村委会: { level: 'community', kind: 'rural' },
  subdistrict: { level: 'street' },
  township: { level: 'street' },
  zone: { level: 'park' },
  开发区: { level: 'park' },
  county: { level: 'district' },
  县: { level: 'district' },
};

/** @example meantUnitWord('village', 'kind') // 'rural' */
export function meantUnitWord(text: string, column: 'level' | 'kind'): string | undefined {
  const word = plainWord(text);
  return Object.hasOwn(meantWords, word) ? meantWords[word]?.[column] : undefined;
}

/** @example levelOf('街道') // 'street' */
export function levelOf(text: string): Level | undefined {
  return levelWords.get(plainWord(text));
}

/** @example kindOf('农村') // 'rural' */
export function kindOf(text: string): UnitKind | undefined {
  return kindWords.get(plainWord(text));
}

/** Full-width brackets and letters count as their plain forms. */
function plainWord(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function wordsFor<Meaning>(meaning: Meaning, words: readonly string[]): [string, Meaning][] {
  return words.map((word) => [word, meaning]);
}
