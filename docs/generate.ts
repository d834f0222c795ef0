import { writeFileSync } from 'node:fs';
import { formJsonSchema } from '../src/forms/form-json-schema.ts';
import { findingsDocument } from '../src/model/findings-document.ts';

writeFileSync(new URL('findings.md', import.meta.url), findingsDocument());
writeFileSync(
  new URL('../schemas/form.schema.json', import.meta.url),
  `${JSON.stringify(formJsonSchema(), null, 2)}\n`,
);
