import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosticPages } from '../../../docs/diagnostics/diagnostic-pages.js';
import { catalogue } from '../../../src/codegen/diagnostics/catalogue/index.js';

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'diagnostics');
const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));

describe('the pages of docs/diagnostics', () => {
  it('are those of the catalogue: `npm run docs` writes them', async () => {
    const written = pages.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(await diagnosticPages()));
  });

  it('are one a code, and an index', () => {
    const expected = [...Object.keys(catalogue).map((code) => `${code}.md`), 'README.md'];
    expect(pages.toSorted()).toEqual(expected.toSorted());
  });
});
