import { writeFileSync } from 'node:fs';
import { findingsDocument } from '../src/model/findings-document.ts';

writeFileSync(new URL('findings.md', import.meta.url), findingsDocument());
