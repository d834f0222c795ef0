import { unzipSync } from 'fflate';
import type { SeededRandom } from '../../../samples/generator/seeded-random.ts';
import { writeLyingZip } from '../lying-zip.ts';

/** Pieces of what workbooks are made of, in places where they do not belong. */
const pieces = [
  '<',
  '>',
  '"',
  '&',
  '&#0;',
  '&#x110000;',
  '&lt;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '</row>',
  '</c>',
  '</sheetData>',
  '<row r="0">',
  '<row r="1048577">',
  '<c r="A1"><v>1</v></c>',
  '<c r="XFE1">',
  '<c t="s"><v>99999999999</v></c>',
  '<v>1e309</v>',
  '<v>-0</v>',
  '<v>0x10</v>',
  '<is><t>',
  ' t="d"',
  ' t="inlineStr"',
  ' r="A0"',
  ' r=""',
  ' xmlns="urn:other"',
  ' xmlns:x="',
  'x:',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<f>[1]!A1</f>',
  '__proto__',
  'constructor',
  '_x0000_',
  '_xD800_',
  '\0',
  '\r\n',
  '\uFEFF',
  '\uFFFD',
  '"\n"',
  ',,,,',
  '\t',
  ';',
  '=cmd|',
  '2020-13',
  '9'.repeat(400),
  'PK\x03\x04',
  'PK\x05\x06',
] as const;

/** Lengths and offsets that programs stumble over. */
const numbers = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff] as const;

type Mutation = (bytes: Buffer, random: SeededRandom, other: Buffer) => Buffer;

const flip: Mutation = (bytes, random) => {
  const spoilt = Buffer.from(bytes);
  for (let count = random.integer(1, 8); count > 0; count--) {
    const at = random.integer(0, bytes.length - 1);
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << random.integer(0, 7));
  }
  return spoilt;
};

const overwrite: Mutation = (bytes, random) => {
  const spoilt = Buffer.from(bytes);
  const value = numbers[random.integer(0, numbers.length - 1)] ?? 0;
  const width = value > 0xffff ? 4 : value > 0xff ? 2 : 1;
  if (bytes.length >= width) spoilt.writeUIntLE(value, random.integer(0, bytes.length - width), width);
  return spoilt;
};

const truncate: Mutation = (bytes, random) => bytes.subarray(0, random.integer(0, bytes.length));

const remove: Mutation = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

const duplicate: Mutation = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  const at = random.integer(0, bytes.length);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at)]);
};

const splice: Mutation = (bytes, random, other) => {
  const [from, to] = stretch(other, random);
  const [start, end] = stretch(bytes, random);
  return Buffer.concat([bytes.subarray(0, start), other.subarray(from, to), bytes.subarray(end)]);
};

const insert: Mutation = (bytes, random) => {
  const at = random.integer(0, bytes.length);
  const piece = pieces[random.integer(0, pieces.length - 1)] ?? '';
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(piece), bytes.subarray(at)]);
};

const mutations: readonly Mutation[] = [flip, overwrite, truncate, remove, duplicate, splice, insert];

/** From a place to another not far behind it, or to any. */
function stretch(bytes: Buffer, random: SeededRandom): readonly [from: number, to: number] {
  const from = random.integer(0, bytes.length);
  const longest = random.chance(0.8) ? 64 : bytes.length;
  return [from, random.integer(from, Math.min(bytes.length, from + longest))];
}

/** Spoils bytes in one to three ways. */
export function mutate(bytes: Uint8Array, random: SeededRandom, other: Uint8Array): Uint8Array {
  let spoilt = Buffer.from(bytes);
  for (let count = random.integer(1, 3); count > 0 && spoilt.length > 0; count--) {
    const mutation = mutations[random.integer(0, mutations.length - 1)] ?? flip;
    spoilt = Buffer.from(mutation(spoilt, random, Buffer.from(other)));
  }
  return new Uint8Array(spoilt);
}

/** Spoils parts of a package and packs it again as it should be: what is wrong lies behind the ZIP and its CRCs. */
export function mutateParts(bytes: Uint8Array, random: SeededRandom, other: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  const others = Object.values(unzipSync(other));
  const spoilt = random.integer(0, parts.length - 1);
  const entries = parts.map(([name, part], index) => {
    const isSpoilt = index === spoilt || random.chance(0.1);
    const from = others[random.integer(0, others.length - 1)] ?? part;
    return { name, bytes: isSpoilt ? mutate(part, random, from) : part, method: 0 };
  });
  if (random.chance(0.05)) entries.splice(random.integer(0, entries.length - 1), 1);
  return writeLyingZip({ entries });
}
