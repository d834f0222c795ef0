import { describe, expect, it } from 'vitest';
import { formJsonSchema } from '../../src/forms/form-json-schema.ts';
import { loadCatalogue } from '../../src/forms/load-catalogue.ts';
import { functionCatalogue } from '../../src/rules/function-catalogue.ts';
import { problemsOf, repositoryFile } from './load.ts';

const page = repositoryFile('docs/forms.md');
const snippets = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

describe('docs/forms.md', () => {
  it('shows only forms that load together', () => {
    const sources = snippets.map((text, index) => ({ file: `snippet ${index + 1}`, text }));
    expect(problemsOf(...sources)).toEqual([]);
    expect([...loadCatalogue(sources).forms.keys()]).toEqual(['XX01', 'XX02', 'XX03', 'XX04', 'XX05']);
  });

  it('promises two rules that nobody wrote for the second form', () => {
    const form = loadCatalogue([{ file: 'snippet', text: snippets[1] ?? '' }]).forms.get('XX02');
    const made = form?.rules.filter(({ origin }) => origin !== 'written').map(({ text }) => text);
    expect(made).toEqual(['all = villages + firms + societies', 'largeFirms <= firms']);
  });

  it('names every key of the JSON Schema', () => {
    const keys = new Set(propertyNames(formJsonSchema()));
    expect([...keys].filter((key) => !new RegExp(`\\b${key}\\b`).test(page))).toEqual([]);
  });

  it('names every function of the rule language', () => {
    expect([...functionCatalogue.keys()].filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
  });
});

describe('schemas/form.schema.json', () => {
  it('is what formJsonSchema makes', () => {
    expect(JSON.parse(repositoryFile('schemas/form.schema.json'))).toEqual(
      JSON.parse(JSON.stringify(formJsonSchema())),
    );
  });
});

function propertyNames(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(propertyNames);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const own = key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return [...own, ...propertyNames(value)];
  });
}
