/**
 * `npm run samples`: writes the invented district 示范新区 and one small collection for each finding and for each mistake
 * in configuration. Everything is drawn from fixed seeds: two runs give the same bytes.
 *
 * `npm run samples -- <folder>` writes into another folder.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenCollections } from './generator/broken-cases.ts';
import { brokenConfigurations } from './generator/broken-configuration-cases.ts';
import { demoDistrict } from './generator/demo-district.ts';
import { writeFolder } from './generator/sample-folder.ts';

const target = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
const folders = {
  demo: await demoDistrict(),
  broken: await brokenCollections(),
  'broken-configuration': brokenConfigurations(),
};
for (const [name, files] of Object.entries(folders)) writeFolder(join(target, name), files);
