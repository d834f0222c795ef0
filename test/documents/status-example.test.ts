import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withStatusExamples } from '../../docs/status-example.ts';

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  it('shows what huizong status prints for the samples now (else: npm run docs)', async () => {
    const document = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
    expect(document).toMatch(/npx huizong status .* --chat\n```\n\n```text\n.+/);
    expect(await withStatusExamples(document)).toBe(document);
  });
});
