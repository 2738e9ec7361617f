import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createListedTest } from '../../src/codegen/scanner/project/listed-target.js';
import { createModuleResolution } from '../../src/codegen/scanner/resolve/module-resolution.js';
import { createOutsideFiles } from '../../src/codegen/scanner/resolve/outside-files.js';

const folder = fc.constantFrom('', '/src', '/lib');
const name = fc.constantFrom('a', 'a.b', 'a.js', 'a.mjs', 'a.ts', '.', '..', '.a', 'index');
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''));
const path = joined(
  folder,
  fc.constant('/'),
  name,
  fc.constantFrom('.ts', '.tsx', '.mts', '.d.ts'),
);
const specifier = joined(
  fc.constantFrom('./', '../', '../src/', '../lib/', '.././src/', './/', '.', '..', ''),
  name,
  fc.constantFrom('', '', '.js', '.ts', '.mjs', '.jsx', '/'),
);

it('what is said to lead to a listed file does so', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(path, { minLength: 1 }), path, specifier, (paths, from, text) => {
      const listed = new Set(paths);
      if (!createListedTest(listed)(from)(text)) return;
      found++;
      const modules = createModuleResolution(
        {},
        { sources: listed, outside: createOutsideFiles() },
      );
      expect(listed).toContain(modules.resolve(text, from)?.path);
    }),
    { numRuns: 40_000 },
  );
  expect(found).toBeGreaterThan(100);
});

it.each([
  ['./paid', '/src/paid.ts'],
  ['./paid.js', '/src/paid.ts'],
  ['../src/paid.js', '/src/paid.ts'],
  ['../lib/paid', '/lib/paid.ts'],
  ['./paid.event', '/src/paid.event.ts'],
])('%s is looked up at once', (text, path) => {
  expect(createListedTest(new Set([path]))('/src/bill.ts')(text)).toBe(true);
});
