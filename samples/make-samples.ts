/**
 * `npm run samples`: writes the invented district 示范新区 and one small collection for each finding and for each mistake
 * in configuration. Everything is drawn from fixed seeds: two runs give the same bytes.
 *
 * `npm run samples -- <folder> [name…]` writes into another folder, all of them or those named.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenCollections } from './generator/broken-cases.ts';
import { brokenConfigurations } from './generator/broken-configuration-cases.ts';
import { demoDistrict } from './generator/demo-district.ts';
import { writeFolder } from './generator/sample-folder.ts';

const target = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
const wanted = new Set(process.argv.slice(3));
const folders = {
  demo: demoDistrict,
  broken: brokenCollections,
  'broken-configuration': brokenConfigurations,
};
for (const [name, make] of Object.entries(folders)) {
  if (wanted.size === 0 || wanted.has(name)) writeFolder(join(target, name), await make());
}
