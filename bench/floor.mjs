// The floor: a process that starts, reads the files and inflates the sheet and string parts, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const folder = process.argv[2];
let bytes = 0;
for (const name of readdirSync(folder)) {
  const file = readFileSync(join(folder, name));
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = file.readUInt32LE(end + 16);
  for (let entry = file.readUInt16LE(end + 10); entry > 0; entry--) {
    const [packed, nameLength] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
    const part = file.toString('latin1', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    if (/^xl\/(worksheets\/[^/]+|sharedStrings)\.xml$/.test(part)) {
      const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      bytes += inflateRawSync(file.subarray(data, data + packed)).length;
    }
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
}
process.stdout.write(`${bytes}\n`);
