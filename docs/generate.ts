import { readFileSync, writeFileSync } from 'node:fs';
import { formJsonSchema } from '../src/forms/form-json-schema.ts';
import { findingsDocument } from '../src/model/findings-document.ts';
import { withStatusExamples } from './status-example.ts';

writeFileSync(new URL('findings.md', import.meta.url), findingsDocument());
writeFileSync(
  new URL('../schemas/form.schema.json', import.meta.url),
  `${JSON.stringify(formJsonSchema(), null, 2)}\n`,
);
for (const name of ['README.md', 'README.zh-CN.md']) {
  const path = new URL(`../${name}`, import.meta.url);
  writeFileSync(path, await withStatusExamples(readFileSync(path, 'utf8')));
}
