import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../collection/package-folder.ts';

/** As `package.json` says. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  return typeof version === 'string' ? version : '';
}
